import { type ReactNode, useTransition } from 'react';
import { refreshed } from '../lib/refreshed.ts';
import { useText } from '../lib/text.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import { Icon, type IconName } from './icon.tsx';
import { useLink } from './use-link.ts';
import css from './button.module.css';

type Look = {
  /** `primary` once per screen; `danger` for what cannot be taken back. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'medium' | 'small' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

function classOf({ variant = 'secondary', size = 'medium' }: Look): string {
  return [css['button'], css[variant], css[size]].join(' ');
}

/**
 * A button. While the promise of `onPress` is open, and until the screen shows what it did, it is busy
 * and cannot be pressed again.
 */
export function Button({
  onPress,
  type = 'button',
  disabled = false,
  busy = false,
  describedBy,
  expanded,
  pressed,
  label,
  ...look
}: Look & {
  readonly onPress?: (() => unknown) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly disabled?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  /** Spoken name where the visible words are not enough. */
  readonly label?: string | undefined;
}) {
  const [waiting, start] = useTransition();
  const text = useText(uiMessages);
  const working = waiting || busy;
  return (
    <button
      type={type}
      className={classOf(look)}
      disabled={disabled}
      aria-disabled={working || undefined}
      aria-busy={working || undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-label={label}
      onClick={(event) => {
        if (working) {
          event.preventDefault();
          return;
        }
        if (onPress === undefined) return;
        start(async () => {
          const acting = onPress();
          if (!(acting instanceof Promise)) return;
          await acting;
          await refreshed();
        });
      }}
    >
      {working ? <span className={css['spinner']} role="img" aria-label={text.busy} /> : null}
      {!working && look.icon !== undefined ? <Icon name={look.icon} /> : null}
      <span>{look.children}</span>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  href,
  download,
  ...look
}: Look & { readonly href: string; readonly download?: boolean | undefined }) {
  const link = useLink(href);
  return (
    <a {...link} className={classOf(look)} download={download}>
      {look.icon === undefined ? null : <Icon name={look.icon} />}
      <span>{look.children}</span>
    </a>
  );
}

/** A link in running text or in a list. */
export function TextLink({
  href,
  strong = false,
  item = false,
  children,
}: {
  readonly href: string;
  readonly strong?: boolean | undefined;
  /** The main link of a row: J and K go from one to the next. */
  readonly item?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const link = useLink(href);
  return (
    <a {...link} className={strong ? css['strong'] : undefined} data-item={item ? '' : undefined}>
      {children}
    </a>
  );
}
