import { useSyncExternalStore } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { currentToasts, dismissToast, subscribeToasts } from '../lib/toast.ts';
import { Glyph } from './glyph.tsx';
import { Icon } from './icon.tsx';
import css from './toaster.module.css';

const tones = { success: 'good', info: 'info', error: 'bad' } as const;

/** Where `toast(...)` appears; spoken politely, errors at once. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const text = useText(uiMessages);
  return (
    <div className={css['region']} role="region" aria-label={text.notices}>
      {toasts.map(({ id, tone, text: sentence }) => (
        <div
          key={id}
          className={[css['toast'], css[tone]].join(' ')}
          role={tone === 'error' ? 'alert' : 'status'}
        >
          <Glyph tone={tones[tone]} />
          <span className={css['text']}>{sentence}</span>
          <button
            type="button"
            className={css['close']}
            aria-label={text.close}
            onClick={() => {
              dismissToast(id);
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
