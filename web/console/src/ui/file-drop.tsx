import { useId, useRef, useState } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import css from './file-drop.module.css';

/** One file by drag or by button. While `onFile` works, neither takes another. */
export function FileDrop({
  label,
  hint,
  accept,
  onFile,
  error,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As in HTML: ".xlsx,.csv". What arrives is judged by the server. */
  readonly accept?: string | undefined;
  readonly onFile: (file: File) => unknown;
  readonly error?: string | undefined;
}) {
  const text = useText(uiMessages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined || busy) return;
    setBusy(true);
    try {
      await onFile(file);
    } finally {
      setBusy(false);
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <div
      className={[css['drop'], over ? css['over'] : ''].join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <span className={css['mark']}>
        <Icon name="upload" />
      </span>
      <div className={css['text']}>
        <label htmlFor={id}>
          <strong>{label}</strong>
        </label>
        <span>{over ? text.dropNow : text.dropHere}</span>
        {hint === undefined ? null : <span className={css['hint']}>{hint}</span>}
        {error === undefined ? null : (
          <span className={css['error']} role="alert">
            ✕ {error}
          </span>
        )}
      </div>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        className={css['input']}
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button variant="secondary" busy={busy} onPress={() => input.current?.click()}>
        {text.chooseFile}
      </Button>
    </div>
  );
}
