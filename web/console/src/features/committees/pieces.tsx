import type { ActionRow, ItemRow } from '@madang/contracts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import type { Tone } from '../../ui/tone.ts';
import { ministries } from './acting.ts';
import { useInstitutions } from './names.ts';

export type MeetingState = 'planned' | 'distributed' | 'open' | 'closed' | 'minuted';

const meetingTones: Readonly<Record<MeetingState, Tone>> = {
  planned: 'progress',
  distributed: 'info',
  open: 'warn',
  closed: 'progress',
  minuted: 'good',
};

export function MeetingBadge({ status }: { readonly status: MeetingState }) {
  const text = useText(committeeMessages);
  return <Badge tone={meetingTones[status]}>{text.meetingStates[status]}</Badge>;
}

const itemTones: Readonly<Record<ItemRow['status'], Tone>> = {
  proposed: 'progress',
  admitted: 'info',
  returned: 'bad',
  placed: 'info',
  concluded: 'good',
};

export function ItemBadge({ status }: { readonly status: ItemRow['status'] }) {
  const text = useText(committeeMessages);
  return <Badge tone={itemTones[status]}>{text.itemStates[status]}</Badge>;
}

const actionTones: Readonly<Record<ActionRow['status'], Tone>> = {
  open: 'progress',
  claimed: 'warn',
  'awaits-confirmation': 'warn',
  overdue: 'bad',
  closed: 'good',
};

export function ActionBadge({ status }: { readonly status: ActionRow['status'] }) {
  const text = useText(committeeMessages);
  return <Badge tone={actionTones[status]}>{text.actionStates[status]}</Badge>;
}

/** What an item lacks, or that it lacks nothing. */
export function Completeness({ missing }: { readonly missing: ItemRow['missing'] }) {
  const text = useText(committeeMessages);
  const { name } = useInstitutions();
  if (missing.length === 0) return <Badge tone="good">{text.complete}</Badge>;
  return (
    <>
      {missing.map(({ kind, from }) => (
        <Badge key={`${kind} ${from ?? ''}`} tone="warn">
          {`${text.incomplete}: ${
            kind === 'paper' ? text.missingPaper : text.missingOpinion(name(from ?? ''))
          }`}
        </Badge>
      ))}
    </>
  );
}

/** Which of the two halves of the secretariat has confirmed. */
export function Halves({ given }: { readonly given: readonly string[] }) {
  const text = useText(committeeMessages);
  const { name } = useInstitutions();
  return (
    <>
      {ministries.map((ministry) =>
        given.includes(ministry) ? (
          <Badge key={ministry} tone="good">
            {text.confirmedBy(name(ministry))}
          </Badge>
        ) : (
          <Badge key={ministry}>{text.notConfirmedBy(name(ministry))}</Badge>
        ),
      )}
    </>
  );
}

/** Whose confirmation fell with what came after it, and has to be given again. */
export function Lapsed({
  halves,
  because,
}: {
  readonly halves: readonly string[];
  readonly because: (who: string) => string;
}) {
  const { list } = useInstitutions();
  return halves.length === 0 ? null : <Notice kind="warn" title={because(list(halves))} />;
}

/** A page that says that something is not there, or not to be seen. */
export function MissingPage({ title }: { readonly title: string }) {
  const text = useText(committeeMessages);
  return (
    <Page title={title} back={{ href: '/council', label: text.back }}>
      <EmptyState kind="no-access" title={title}>
        {text.missingText}
      </EmptyState>
    </Page>
  );
}
