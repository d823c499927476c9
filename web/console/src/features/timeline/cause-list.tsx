import type { CauseEntry } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { timelineMessages } from '../../lib/messages/timeline.ts';
import { useText } from '../../lib/text.ts';
import { TextLink } from '../../ui/button.tsx';
import { Row } from '../../ui/card.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { EventDetail } from './event-detail.tsx';
import css from './cause-list.module.css';

const deepest = 6;

/** Events in walking order, set in by their distance from the event in the middle. */
export function CauseList({
  label,
  entries,
  indent,
}: {
  readonly label: string;
  readonly entries: readonly CauseEntry[];
  readonly indent: 'towards' | 'away' | 'none';
}) {
  const furthest = Math.max(0, ...entries.map(({ depth }) => depth));
  const level = (depth: number) =>
    indent === 'none' ? 0 : indent === 'away' ? depth - 1 : furthest - depth;
  return (
    <ol className={css['list']} aria-label={label}>
      {entries.map((cause) => (
        <li
          key={cause.entry.eventId}
          data-level={Math.min(deepest, Math.max(0, level(cause.depth)))}
        >
          <Cause cause={cause} centred={indent === 'none'} />
        </li>
      ))}
    </ol>
  );
}

function Cause({
  cause: { entry },
  centred,
}: {
  readonly cause: CauseEntry;
  readonly centred: boolean;
}) {
  const text = useText(timelineMessages);
  const language = useLanguage();
  return (
    <div className={css['cause']}>
      <span className={css['when']}>
        <InstantText at={entry.at} /> · {pick(language, entry.actorKo, entry.actorEn)}
      </span>
      <span>{pick(language, entry.sentenceKo, entry.sentenceEn)}</span>
      <div className={css['when']}>
        <Row>
          <EventDetail entry={entry} />
          {centred ? null : (
            <TextLink href={`/causes/${entry.eventId}`} item>
              {text.centre}
            </TextLink>
          )}
          {entry.objectKind === undefined || entry.objectId === undefined ? null : (
            <TextLink href={`/timeline/${entry.objectKind}/${encodeURIComponent(entry.objectId)}`}>
              {text.openHistory}
            </TextLink>
          )}
        </Row>
      </div>
    </div>
  );
}
