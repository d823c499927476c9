import type { ReactNode } from 'react';
import { InstantText } from './facts.tsx';
import css from './timeline-list.module.css';

export type TimelineItem = {
  readonly id: string;
  /** Instant in UTC; shown in Korean time. */
  readonly at: string;
  readonly sentence: ReactNode;
  /** Which post or system, of which institution. */
  readonly by?: string | undefined;
  readonly detail?: ReactNode;
  /** The next verb, such as "왜 일어났나". */
  readonly action?: ReactNode;
};

/** What happened, newest first, each a plain sentence with who and when. */
export function TimelineList({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}) {
  return (
    <ol className={css['list']} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={css['item']}>
          <span className={css['when']}>
            <InstantText at={item.at} />
            {item.by === undefined ? null : <span> · {item.by}</span>}
          </span>
          <span className={css['sentence']}>{item.sentence}</span>
          {item.detail === undefined ? null : <div className={css['detail']}>{item.detail}</div>}
          {item.action === undefined ? null : <div className={css['action']}>{item.action}</div>}
        </li>
      ))}
    </ol>
  );
}
