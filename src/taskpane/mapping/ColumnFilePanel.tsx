import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef, useState, type ReactElement } from 'react';
import { strings } from '../strings';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0' },
  panel: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '0 0 8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { width: '100%' },
});

interface ColumnFilePanelProps {
  /** The guide's year, for the file's name. */
  readonly year: number;
  /** The file's text, or null where it could not be made; what went wrong has then been said. */
  readonly onExport: () => Promise<string | null>;
  readonly onImport: (text: string) => void;
}

/** Hands what was said of columns to other cities and takes it from them, as a file or as text to copy. */
export function ColumnFilePanel({ year, onExport, onImport }: ColumnFilePanelProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping.file;
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const [made, setMade] = useState('');
  const startExport = async (): Promise<void> => {
    const content = await onExport();
    setMade(content ?? '');
    setOpen(content === null ? null : 'export');
  };
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => void startExport()}>
          {text.export}
        </Button>
        <Button
          size="small"
          icon={<ArrowUploadRegular />}
          aria-expanded={open === 'import'}
          onClick={() => setOpen(open === 'import' ? null : 'import')}
        >
          {text.import}
        </Button>
      </div>
      {open === 'export' && <Exported content={made} name={text.name(year)} />}
      {open === 'import' && (
        <Importing
          onImport={(content) => {
            setOpen(null);
            onImport(content);
          }}
        />
      )}
    </>
  );
}

function Exported({ content, name }: { content: string; name: string }): ReactElement {
  const styles = useStyles();
  const text = strings.mapping.file;
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  // Not every Excel lets a pane save files or reach the clipboard: the text stands there to be copied by hand.
  const copy = async (): Promise<void> => {
    area.current?.select();
    setCopied(
      await navigator.clipboard.writeText(content).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <div className={styles.panel}>
      <p className={styles.note}>{text.exportHint}</p>
      <Textarea
        ref={area}
        className={styles.text}
        size="small"
        rows={5}
        readOnly
        aria-label={text.content}
        value={content}
      />
      <div className={styles.bar}>
        <Button
          as="a"
          size="small"
          appearance="primary"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
          download={name}
        >
          {text.save}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      {copied !== null && (
        <p className={styles.note} role="status">
          {copied ? text.copied : text.copyByHand}
        </p>
      )}
    </div>
  );
}

function Importing({ onImport }: { onImport: (content: string) => void }): ReactElement {
  const styles = useStyles();
  const text = strings.mapping.file;
  const [pasted, setPasted] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.panel}>
      <p className={styles.note}>{text.importHint}</p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text.file}
        onChange={({ target: { files } }) => {
          const file = files?.[0];
          if (file) void file.text().then(onImport, () => onImport(''));
        }}
      />
      <Textarea
        className={styles.text}
        size="small"
        rows={3}
        aria-label={text.paste}
        placeholder={text.paste}
        value={pasted}
        onChange={(_, { value }) => setPasted(value)}
      />
      <div className={styles.bar}>
        <Button size="small" appearance="primary" onClick={() => picker.current?.click()}>
          {text.pick}
        </Button>
        <Button size="small" disabled={pasted.trim() === ''} onClick={() => onImport(pasted)}>
          {text.take}
        </Button>
      </div>
    </div>
  );
}
