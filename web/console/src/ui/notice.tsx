import type { ReactNode } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Glyph } from './glyph.tsx';
import type { Tone } from './tone.ts';
import { useFocusOnce } from './use-focus-once.ts';
import css from './notice.module.css';

const tones = {
  info: 'info',
  warn: 'warn',
  error: 'bad',
  success: 'good',
} as const satisfies Record<string, Tone>;

/** A sentence the reader should not miss: what, why, what to do. */
export function Notice({
  kind = 'info',
  title,
  actions,
  live = false,
  children,
}: {
  readonly kind?: 'info' | 'warn' | 'error' | 'success' | undefined;
  readonly title?: string | undefined;
  readonly actions?: ReactNode;
  /** It appeared after an act and is to be spoken. */
  readonly live?: boolean | undefined;
  readonly children?: ReactNode;
}) {
  const text = useText(uiMessages);
  return (
    <div
      className={[css['notice'], css[kind]].join(' ')}
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <span className={css['mark']}>
        <Glyph tone={tones[kind]} />
        <span className={css['hidden']}>{text[kind]}: </span>
      </span>
      <div className={css['text']}>
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
      {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
    </div>
  );
}

/** All errors of a form on top, each leading to its field (`name` of the field). Takes the focus. */
export function ErrorSummary({
  errors,
}: {
  readonly errors: readonly { readonly field?: string | undefined; readonly text: string }[];
}) {
  const text = useText(uiMessages);
  const ref = useFocusOnce();
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className={[css['notice'], css['error']].join(' ')} role="alert">
      <span className={css['mark']}>
        <Glyph tone="bad" />
      </span>
      <div className={css['text']}>
        <strong>{text.errors(errors.length)}</strong>
        <ul className={css['errors']}>
          {errors.map((error) => (
            <li key={`${error.field ?? ''}${error.text}`}>
              {error.field === undefined ? (
                error.text
              ) : (
                <a href={`#field-${error.field}`}>{error.text}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
