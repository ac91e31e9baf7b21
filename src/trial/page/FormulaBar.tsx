import { useState, type ReactElement } from 'react';
import { areaAddress } from '../../workbook/address';
import type { Area, CellPosition } from '../../workbook/snapshot';
import type { GridSheet } from './grid/gridSheet';
import { cellText } from './grid/movement';

interface FormulaBarProps {
  readonly view: GridSheet;
  readonly selected: Area;
  readonly active: CellPosition;
  readonly onType: (text: string) => void;
  readonly onEditing: (editing: boolean) => void;
}

/** The address of what is selected and the content of the active cell, which can be edited here too. */
export function FormulaBar({ view, selected, active, onType, onEditing }: FormulaBarProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const end = (typed: string | null): void => {
    if (draft === null) return;
    setDraft(null);
    onEditing(false);
    if (typed !== null) onType(typed);
  };
  return (
    <div className="formula">
      <output aria-label="名称框">{areaAddress(selected)}</output>
      <input
        aria-label="编辑栏"
        value={draft ?? cellText(view, active)}
        onChange={(event) => {
          if (draft === null) onEditing(true);
          setDraft(event.target.value);
        }}
        onBlur={() => end(draft)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') end(draft);
          if (event.key === 'Escape') end(null);
        }}
      />
    </div>
  );
}
