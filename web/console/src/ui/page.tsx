import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { shellMessages } from '../lib/messages/shell.ts';
import { useText } from '../lib/text.ts';
import { TextLink } from './button.tsx';
import { Foreign } from './foreign.tsx';
import { Icon } from './icon.tsx';
import css from './page.module.css';

/** The first screen after loading leaves the focus where the browser has it. */
let arrived = false;

/**
 * One screen: its only `h1`, which takes the focus after navigation, the document's title, and what
 * can be done here.
 */
export function Page({
  title,
  object,
  back,
  lead,
  status,
  actions,
  width = 'full',
  children,
}: {
  /** Name of the screen or of the thing it shows. */
  readonly title: string;
  /** The thing, where the title names the screen: second part of the document's title. */
  readonly object?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly lead?: ReactNode;
  /** Badges beside the heading. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'full' | 'reading' | undefined;
  readonly children: ReactNode;
}) {
  const text = useText(shellMessages);
  const path = useLocation({ select: (location) => location.pathname });
  const focusAfterNavigation = useCallback((heading: HTMLHeadingElement | null) => {
    if (heading === null) return;
    if (arrived) heading.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <div className={[css['page'], css[width]].join(' ')}>
      <title>
        {[title, object, text.service].filter((part) => part !== undefined).join(' | ')}
      </title>
      <header className={css['head']}>
        {back === undefined ? null : (
          <nav className={css['back']} aria-label={text.back}>
            <Icon name="left" />
            <TextLink href={back.href}>{back.label}</TextLink>
          </nav>
        )}
        <div className={css['line']}>
          <h1 key={path} ref={focusAfterNavigation} tabIndex={-1}>
            <Foreign text={title} />
          </h1>
          {status}
          {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
        </div>
        {object === undefined ? null : <p className={css['object']}>{object}</p>}
        {lead === undefined ? null : <div className={css['lead']}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}
