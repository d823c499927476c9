import type { TimelineEntry } from '@madang/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatInstant } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { kindMessages, kindName } from '../../lib/messages/kinds.ts';
import { timelineMessages } from '../../lib/messages/timeline.ts';
import { useText } from '../../lib/text.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { Button, LinkButton, TextLink } from '../../ui/button.tsx';
import { Row } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TakeList } from '../../ui/take-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { EventDetail } from './event-detail.tsx';

const from = '/timeline/$objectKind/$objectId';

function ask(objectKind: string, objectId: string, before: string | undefined) {
  return queryClient.query({
    ...trpc.insight.timeline.queryOptions({
      input: { objectKind, objectId, ...(before === undefined ? {} : { before }) },
    }),
    staleTime: 0,
  });
}

/** The whole history, also what the screen has not asked for yet. */
async function everything(objectKind: string, objectId: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (let more = true; more;) {
    const page = await ask(objectKind, objectId, entries.at(-1)?.at);
    entries.push(...page.entries);
    more = page.more && page.entries.length > 0;
  }
  return entries;
}

/** Everything that happened to one object; further back at the press of a button. */
export function TimelinePage() {
  const text = useText(timelineMessages);
  const kinds = useText(kindMessages);
  const language = useLanguage();
  const { objectKind, objectId } = useParams({ from });
  const { q, actor } = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data, fetchNextPage, hasNextPage } = useSuspenseInfiniteQuery({
    queryKey: [['insight', 'timeline'], { objectKind, objectId, pages: true }],
    queryFn: ({ pageParam }) => ask(objectKind, objectId, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.at : undefined),
  });
  const about = data.pages[0];
  const entries = data.pages.flatMap((page) => page.entries);
  const sentence = (entry: TimelineEntry) => pick(language, entry.sentenceKo, entry.sentenceEn);
  const who = (entry: TimelineEntry) => pick(language, entry.actorKo, entry.actorEn);
  const asked = (entry: TimelineEntry) =>
    (q === undefined || sentence(entry).includes(q)) &&
    (actor === undefined || who(entry) === actor);
  const shown = entries.filter(asked);
  const object =
    about === undefined
      ? undefined
      : `${kindName(kinds, objectKind)} · ${pick(language, about.titleKo, about.titleEn)}`;
  const keep = (next: { q?: string; actor?: string }) =>
    void navigate({ search: next, replace: true });
  return (
    <Page
      title={text.title}
      object={object}
      lead={text.lead}
      actions={
        <Row>
          {about?.href === undefined ? null : (
            <LinkButton href={about.href} size="small">
              {text.object}
            </LinkButton>
          )}
          <TakeList
            table={async () => ({
              title: text.title,
              filter: [object, q, actor].filter((part) => part !== undefined).join(' · '),
              columns: [
                { header: text.when, kind: 'text', width: 24 },
                { header: text.actor, kind: 'text', width: 28 },
                { header: text.what, kind: 'text', width: 80 },
                { header: text.number, kind: 'text', width: 20 },
              ],
              rows: (await everything(objectKind, objectId))
                .filter(asked)
                .map((entry) => [
                  formatInstant(entry.at, language),
                  who(entry),
                  sentence(entry),
                  text.record(entry.service, entry.number),
                ]),
            })}
          />
        </Row>
      }
    >
      <FilterBar
        onClear={
          q === undefined && actor === undefined
            ? undefined
            : () => {
                keep({});
              }
        }
      >
        <TextField
          label={text.filter}
          type="search"
          defaultValue={q}
          onChange={(value) => {
            keep({
              ...(value === '' ? {} : { q: value.normalize('NFC') }),
              ...(actor === undefined ? {} : { actor }),
            });
          }}
        />
        <Select
          label={text.actor}
          placeholder={text.all}
          value={actor ?? ''}
          options={[...new Set(entries.map(who))].map((name) => ({ value: name, label: name }))}
          onChange={(value) => {
            keep({ ...(q === undefined ? {} : { q }), ...(value === '' ? {} : { actor: value }) });
          }}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState
          kind={entries.length === 0 ? 'none-yet' : 'no-match'}
          title={entries.length === 0 ? text.none : text.noMatch}
        />
      ) : (
        <TimelineList
          label={text.title}
          items={shown.map((entry) => ({
            id: entry.eventId,
            at: entry.at,
            by: who(entry),
            sentence: sentence(entry),
            detail: <EventDetail entry={entry} />,
            action: (
              <Row>
                <TextLink href={`/causes/${entry.eventId}`}>{text.why}</TextLink>
                {objectKind === 'case' ? (
                  <TextLink href={`/duplicates/cases/${objectId}?asOf=${entry.at}`}>
                    {text.then}
                  </TextLink>
                ) : null}
              </Row>
            ),
          }))}
        />
      )}
      {hasNextPage ? (
        <Button variant="tertiary" onPress={() => fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </Page>
  );
}
