import type { ReactElement } from 'react';

interface FileBarProps {
  readonly samples: readonly string[];
  readonly dark: boolean;
  readonly onSample: (name: string) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onDark: (dark: boolean) => void;
}

/** Opening and saving workbooks, and how Office looks to the pane. */
export function FileBar({ samples, dark, onSample, onFile, onSave, onDark }: FileBarProps): ReactElement {
  return (
    <div className="ribbon-files">
      <select aria-label="打开示例" value="" onChange={(event) => onSample(event.target.value)}>
        <option value="" disabled>
          打开示例…
        </option>
        {samples.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label>
        打开文件…
        <input
          type="file"
          accept=".xlsx,.xls"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <button type="button" onClick={onSave}>
        另存为
      </button>
      <label>
        <input type="checkbox" checked={dark} onChange={(event) => onDark(event.target.checked)} /> 深色主题
      </label>
    </div>
  );
}
