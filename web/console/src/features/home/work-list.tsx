import type { WorkRow } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { DueIn } from '../../ui/facts.tsx';
import css from './work-list.module.css';

/** How much is in each list; each number leads to its list. */
export function WorkCounts({
  label,
  lists,
}: {
  readonly label: string;
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly WorkRow[];
  }[];
}) {
  const overdue = (rows: readonly WorkRow[]) => rows.some((row) => row.overdue);
  return (
    <nav className={css['counts']} aria-label={label}>
      {lists.map(({ id, title, rows }) => (
        <a key={id} href={`#${id}`} className={css['count']}>
          <span className={css['number']}>{rows.length}</span>
          <span>{title}</span>
          {overdue(rows) ? <OverdueBadge /> : null}
        </a>
      ))}
    </nav>
  );
}

function OverdueBadge() {
  const text = useText(homeMessages);
  return <Badge tone="bad">{text.overdue}</Badge>;
}

/** Each row says what it is, why it is here, when it is due, and what to do next. */
export function WorkList({
  label,
  rows,
  theirs,
}: {
  readonly label: string;
  readonly rows: readonly WorkRow[];
  /** What somebody else is to do next: the reader can only look. */
  readonly theirs: boolean;
}) {
  return (
    <ul className={css['list']} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={[css['row'], row.overdue ? css['late'] : ''].join(' ')}>
          <Work row={row} theirs={theirs} />
        </li>
      ))}
    </ul>
  );
}

function Work({ row, theirs }: { readonly row: WorkRow; readonly theirs: boolean }) {
  const text = useText(homeMessages);
  const language = useLanguage();
  return (
    <>
      <div className={css['what']}>
        <TextLink href={row.href} strong item>
          {pick(language, row.titleKo, row.titleEn)}
        </TextLink>
        <span className={css['why']}>{pick(language, row.whyKo, row.whyEn)}</span>
        <span className={css['where']}>
          {pick(language, row.institutionKo, row.institutionEn)} ·{' '}
          <TextLink href={`/timeline/${row.objectKind}/${encodeURIComponent(row.objectId)}`}>
            {text.history}
          </TextLink>
        </span>
      </div>
      <div className={css['due']}>
        {row.dueOn === undefined ? (
          <span className={css['why']}>{text.noDue}</span>
        ) : (
          <DueIn dueOn={row.dueOn} workingDays={row.workingDays} />
        )}
      </div>
      <div className={css['next']}>
        {theirs ? (
          <>
            <span className={css['why']}>
              {text.theirTurn(pick(language, row.nextKo, row.nextEn))}
            </span>
            <LinkButton href={row.href} size="small" variant="tertiary">
              {text.look}
            </LinkButton>
          </>
        ) : (
          <LinkButton href={row.href} size="small">
            {pick(language, row.nextKo, row.nextEn)}
          </LinkButton>
        )}
      </div>
    </>
  );
}
