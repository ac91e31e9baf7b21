import {
  useEffect,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { cellAddress } from '../../../workbook/address';
import type { Area, CellPosition } from '../../../workbook/snapshot';
import { oneCell, type GridSheet } from './gridSheet';
import { cellText, step, stretch } from './movement';

interface CellEditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly view: GridSheet;
  readonly selected: Area;
  readonly active: CellPosition;
  readonly box: CSSProperties;
  /** Pixels of the window's height: how far a page is. */
  readonly page: number;
  /** What has been typed so far; null when the cell is not being edited. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  /** What has been typed is entered into the cell. */
  readonly onCommit: () => void;
  readonly onSelect: (area: Area, active: CellPosition) => void;
  readonly onPaste: (text: string) => void;
  readonly onErase: () => void;
}

/**
 * The text field that lies over the active cell and has the focus as long as the grid has it: transparent until
 * something is typed into it. Editing begins with the browser's own input, not with a key, so that what an input
 * method composes arrives whole.
 */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { view, active, selected, field, draft, onDraft } = props;
  const address = cellAddress(active);
  const content = cellText(view, active);

  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, [field]);

  const move = (event: KeyboardEvent): void => {
    const stretched = event.shiftKey ? stretch(view, selected, active, event, props.page) : null;
    const target = stretched ? active : step(view, active, event, props.page);
    if (!target) return;
    event.preventDefault();
    props.onCommit();
    props.onSelect(stretched ?? view.mergeAt(target.row, target.column) ?? oneCell(target), target);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return onDraft(null);
    if (event.key === 'F2' && draft === null) return onDraft(content);
    if (event.key === 'Enter' && event.altKey) return onDraft(withBreak(event));
    if (draft !== null && !/^(Enter|Tab)$/.test(event.key)) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return props.onErase();
    }
    move(event);
  };
  // Somebody who looks away, into the pane or another window, is still editing the cell.
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget) props.onCommit();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (draft !== null) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain').replace(/\r?\n$/, ''));
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (draft !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', content);
  };
  return (
    <textarea
      ref={field}
      className={draft === null ? 'grid-editor' : 'grid-editor editing'}
      style={props.box}
      aria-label={`${address} ${content}`}
      spellCheck={false}
      value={draft ?? ''}
      onChange={(event) => onDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPaste={onPaste}
      onCopy={onCopy}
    />
  );
}

/** Alt+Enter breaks the line within the cell. */
function withBreak(event: KeyboardEvent<HTMLTextAreaElement>): string {
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  return `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;
}
