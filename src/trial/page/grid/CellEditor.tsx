import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { cellAddress } from '../../../workbook/address';
import type { Area, CellPosition } from '../../../workbook/snapshot';
import { cellText, step, stretch } from './movement';
import type { GridSheet } from './gridSheet';

interface CellEditorProps {
  readonly view: GridSheet;
  readonly selected: Area;
  readonly active: CellPosition;
  readonly box: CSSProperties;
  /** Pixels of the window's height: how far a page is. */
  readonly page: number;
  readonly onSelect: (area: Area, active: CellPosition) => void;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onErase: () => void;
  readonly onEditing: (editing: boolean) => void;
}

/**
 * The text field that lies over the active cell and always has the focus: transparent until something is typed
 * into it. Editing begins with the browser's own input, not with a key, so that what an input method composes
 * arrives whole.
 */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { view, active, selected } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState(false);
  const address = cellAddress(active);

  useEffect(() => {
    const element = field.current;
    if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
  }, []);

  const change = (now: boolean): void => {
    if (now === editing) return;
    setEditing(now);
    props.onEditing(now);
  };
  const cancel = (): void => {
    if (field.current) field.current.value = '';
    change(false);
  };
  const commit = (): void => {
    const text = field.current?.value ?? '';
    cancel();
    if (editing) props.onType(text);
  };
  const begin = (text: string): void => {
    if (field.current) field.current.value = text;
    change(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return cancel();
    if (event.key === 'Enter' && event.altKey) return insertBreak(event);
    if (event.key === 'F2') return begin(cellText(view, active));
    if (editing && !/^(Enter|Tab)$/.test(event.key)) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return props.onErase();
    }
    const area = event.shiftKey ? stretch(view, selected, active, event, props.page) : null;
    const target = area ? active : step(view, active, event, props.page);
    if (!area && !target) return;
    event.preventDefault();
    commit();
    if (area) props.onSelect(area, active);
    else if (target)
      props.onSelect(view.mergeAt(target.row, target.column) ?? { ...target, rows: 1, columns: 1 }, target);
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (editing) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain').replace(/\r?\n$/, ''));
  };
  const onCopy = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cellText(view, active));
  };

  return (
    <textarea
      ref={field}
      className={editing ? 'grid-editor editing' : 'grid-editor'}
      style={props.box}
      aria-label={`${address} ${cellText(view, active)}`}
      data-active={address}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onCompositionStart={() => change(true)}
      onInput={() => change(true)}
      onBlur={commit}
      onPaste={onPaste}
      onCopy={onCopy}
    />
  );
}

/** Alt+Enter breaks the line within the cell. */
function insertBreak(event: KeyboardEvent<HTMLTextAreaElement>): void {
  event.preventDefault();
  const field = event.currentTarget;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}
