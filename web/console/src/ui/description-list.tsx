import type { ReactNode } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import css from './description-list.module.css';

export type Description = {
  readonly term: string;
  /** Nothing (`undefined`, `null`) is shown as "없음": absent, zero and unknown stay different. */
  readonly value: ReactNode;
};

/** Facts as term and value. */
export function DescriptionList({
  items,
  columns = 1,
}: {
  readonly items: readonly Description[];
  readonly columns?: 1 | 2 | undefined;
}) {
  const text = useText(uiMessages);
  return (
    <dl className={[css['list'], columns === 2 ? css['two'] : ''].join(' ')}>
      {items.map(({ term, value }) => (
        <div key={term} className={css['item']}>
          <dt>{term}</dt>
          <dd>{value ?? <span className={css['none']}>{text.notSet}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
