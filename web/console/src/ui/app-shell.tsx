import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { formatInstant } from '../lib/format.ts';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { setMode, useMode } from '../lib/mode.ts';
import type { NavEntry } from '../lib/nav.ts';
import { useText } from '../lib/text.ts';
import { useWorldNow } from '../lib/world-clock.ts';
import { Icon } from './icon.tsx';
import { useLink } from './use-link.ts';
import css from './app-shell.module.css';

function NavLink({ entry, current }: { readonly entry: NavEntry; readonly current: boolean }) {
  const link = useLink(entry.href);
  const language = useLanguage();
  return (
    <a {...link} aria-current={current ? 'page' : undefined} className={css['navLink']}>
      {entry.label[language]}
    </a>
  );
}

/** The line of the menu that the screen belongs to: the longest address that leads to it. */
function currentEntry(nav: readonly NavEntry[], path: string): NavEntry | undefined {
  return nav
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
}

function Clock() {
  const text = useText(shellMessages);
  const now = formatInstant(useWorldNow(), useLanguage());
  return (
    <span className={css['clock']}>
      <Icon name="clock" />
      <span className={css['hidden']}>{text.worldClock}</span>
      <time>{now}</time>
    </span>
  );
}

/** Service name and mark; leads home. */
function Brand() {
  const link = useLink('/');
  const text = useText(shellMessages);
  return (
    <a {...link} className={css['brand']}>
      <svg viewBox="0 0 32 32" className={css['mark']} aria-hidden="true" focusable="false">
        <path d="M4 13 16 5l12 8M7 12v15h18V12" className={css['markLine']} />
        <rect x="12" y="17" width="8" height="5" rx="1" className={css['markYard']} />
      </svg>
      <span>{text.service}</span>
    </a>
  );
}

/** Hands the banner to the margin of every printed page, where no content can lie under it. */
function usePrintedBanner(banner: string | undefined): void {
  useEffect(() => {
    if (banner === undefined) return;
    const { style } = document.documentElement;
    style.setProperty('--print-banner', JSON.stringify(banner));
    return () => {
      style.removeProperty('--print-banner');
    };
  }, [banner]);
}

/**
 * The frame of every screen: the banner of the demonstration, who is here, the clock of the world,
 * language and contrast, the menu, and the main part.
 */
export function AppShell({
  nav,
  post,
  institution,
  demonstration,
  onSearch,
  account,
  notices,
  children,
}: {
  readonly nav: readonly NavEntry[];
  /** The post that is signed in; absent for a visitor. */
  readonly post?: string | undefined;
  readonly institution?: string | undefined;
  readonly demonstration: boolean;
  readonly onSearch?: (() => void) | undefined;
  /** Sign in or sign out. */
  readonly account: ReactNode;
  /** Sentences above the screen (session, connection). */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useText(shellMessages);
  const language = useLanguage();
  const mode = useMode();
  const path = useLocation({ select: (location) => location.pathname });
  const [openAt, setOpenAt] = useState<string>();
  const menuOpen = openAt === path;
  const current = currentEntry(nav, path);
  const about = useLink('/about');
  usePrintedBanner(demonstration ? text.demo : undefined);
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#content">
        {text.skip}
      </a>
      {demonstration ? (
        <aside className={css['demo']} aria-label={text.demoLabel}>
          {text.demo}
        </aside>
      ) : null}
      <header
        className={[
          css['header'],
          post === undefined ? '' : css['member'],
          menuOpen ? '' : css['folded'],
        ].join(' ')}
      >
        <Brand />
        {nav.length === 0 ? null : (
          <button
            type="button"
            className={css['menuButton']}
            aria-expanded={menuOpen}
            aria-controls="main-navigation"
            onClick={() => {
              setOpenAt(menuOpen ? undefined : path);
            }}
          >
            <Icon name={menuOpen ? 'close' : 'menu'} />
            <span>{text.menu}</span>
          </button>
        )}
        {post === undefined ? null : (
          <span className={css['who']}>
            {institution === undefined ? null : <strong>{institution}</strong>}
            <span>{post}</span>
          </span>
        )}
        <div className={css['tools']}>
          <Clock />
          {onSearch === undefined ? null : (
            <button
              type="button"
              className={css['search']}
              onClick={onSearch}
              aria-keyshortcuts="Control+K"
            >
              <Icon name="search" />
              <span>{text.search}</span>
              <kbd>{text.searchHint}</kbd>
            </button>
          )}
          <button
            type="button"
            className={css['tool']}
            aria-pressed={mode === 'high-contrast'}
            aria-label={text.contrastLabel}
            title={text.contrastLabel}
            onClick={() => {
              setMode(mode === 'light' ? 'high-contrast' : 'light');
            }}
          >
            <Icon name="contrast" />
          </button>
          <button
            type="button"
            className={css['tool']}
            lang={language === 'ko' ? 'en' : 'ko'}
            onClick={() => {
              setLanguage(language === 'ko' ? 'en' : 'ko');
            }}
          >
            {text.language}
          </button>
        </div>
        <div className={css['account']}>{account}</div>
      </header>
      <div className={css['body']}>
        {nav.length === 0 ? null : (
          <nav
            id="main-navigation"
            aria-label={text.mainNavigation}
            className={[css['nav'], menuOpen ? css['navOpen'] : ''].join(' ')}
          >
            <ul className={css['navList']}>
              {nav.map((entry) => (
                <li key={entry.href}>
                  <NavLink entry={entry} current={entry === current} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className={css['column']}>
          <div className={css['notices']}>{notices}</div>
          <main id="content" tabIndex={-1} className={css['main']}>
            {children}
          </main>
          <footer className={css['footer']}>
            <span>{text.notOfficial}</span>
            <a {...about}>{text.about}</a>
          </footer>
        </div>
      </div>
    </div>
  );
}
