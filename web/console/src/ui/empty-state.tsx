import type { ReactNode } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import css from './empty-state.module.css';

/** Three different kinds of nothing, each with a next step. */
export function EmptyState({
  kind,
  title,
  children,
  action,
}: {
  readonly kind: 'none-yet' | 'no-match' | 'no-access';
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const text = useText(uiMessages);
  const usual = { 'none-yet': text.noneYet, 'no-match': text.noMatch, 'no-access': text.noAccess };
  return (
    <div className={css['empty']}>
      <svg viewBox="0 0 64 48" className={css['drawing']} aria-hidden="true" focusable="false">
        <path
          d="M8 22 32 6l24 16M14 20v22h36V20M26 42V30h12v12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
          strokeDasharray={kind === 'no-access' ? '4 3' : undefined}
        />
      </svg>
      <strong>{title ?? usual[kind]}</strong>
      {children === undefined ? null : <div className={css['text']}>{children}</div>}
      {action === undefined ? null : <div>{action}</div>}
    </div>
  );
}

/** The shape of what is coming; shown only when it takes longer than a moment. */
export function Skeleton({ lines = 4 }: { readonly lines?: number | undefined }) {
  const text = useText(uiMessages);
  return (
    <div className={css['skeleton']} role="status" aria-label={text.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css['line']} />
      ))}
    </div>
  );
}
