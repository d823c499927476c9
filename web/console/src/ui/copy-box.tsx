import { useId, useRef } from 'react';
import type { Language } from '../lib/language.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { toast } from '../lib/toast.ts';
import { Button } from './button.tsx';
import css from './copy-box.module.css';

/** Text to carry into another system, such as an official letter; copied exactly as it stands. */
export function CopyBox({
  label,
  value,
  lang,
}: {
  readonly label: string;
  readonly value: string;
  /** Of the text itself, where it does not follow the language of the screen. */
  readonly lang?: Language | undefined;
}) {
  const text = useText(uiMessages);
  const id = useId();
  const box = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // Without the permission the text is at least selected for Ctrl+C.
      if (box.current !== null) window.getSelection()?.selectAllChildren(box.current);
      return;
    }
    toast({ tone: 'success', text: text.copied });
  };
  return (
    <div className={css['box']}>
      <div className={css['head']}>
        <strong id={id}>{label}</strong>
        <Button size="small" variant="tertiary" icon="copy" onPress={copy} describedBy={id}>
          {text.copy}
        </Button>
      </div>
      <pre ref={box} className={css['text']} tabIndex={0} lang={lang} aria-labelledby={id}>
        {value}
      </pre>
    </div>
  );
}
