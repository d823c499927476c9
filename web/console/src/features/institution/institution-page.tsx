import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { institutionMessages } from '../../lib/messages/institution.ts';
import { shellMessages } from '../../lib/messages/shell.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Row } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, ToBeConfirmed } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { GoingOn, SaeolRow } from './going-on.tsx';
import { Substitutions } from './substitutions.tsx';
import { Systems } from './systems.tsx';

type Named = { readonly code: string; readonly fullNameKo: string; readonly fullNameEn: string };

/** One page per institution: who it is on a day, what came before it, and what is going on there. */
export function InstitutionPage() {
  const text = useText(institutionMessages);
  const { roles } = useText(shellMessages);
  const language = useLanguage();
  const signedIn = (useMe()?.actor ?? null) !== null;
  const { code } = useParams({ from: '/institutions/$code' });
  const { on } = useSearch({ from: '/institutions/$code' });
  const { data } = useSuspenseQuery(
    trpc.registry.findInstitution.queryOptions({
      input: { code, ...(on === undefined ? {} : { day: on }) },
    }),
  );
  const back = { href: '/institutions', label: text.back };
  if (data === null) {
    return (
      <Page title={text.title} back={back}>
        <EmptyState
          kind="no-match"
          title={text.unknown(code)}
          action={<LinkButton href="/institutions">{text.back}</LinkButton>}
        >
          {text.unknownHelp}
        </EmptyState>
      </Page>
    );
  }
  const own = data.institution;
  const shown = own ?? data.history.at(-1);
  if (shown === undefined) return null;
  const link = (row: Named) => (
    <TextLink href={`/institutions/${row.code}`}>
      {pick(language, row.fullNameKo, row.fullNameEn)}
    </TextLink>
  );
  const links = (rows: readonly Named[]) =>
    rows.length === 0 ? undefined : (
      <ul>
        {rows.map((row) => (
          <li key={row.code}>{link(row)}</li>
        ))}
      </ul>
    );

  const below = shown.tier === 'central' ? text.parts : text.children;
  return (
    <Page
      title={pick(language, shown.fullNameKo, shown.fullNameEn)}
      object={shown.code}
      back={back}
      status={
        <>
          <Badge>{text.tiers[shown.tier]}</Badge>
          {shown.confirmed ? null : <ToBeConfirmed />}
        </>
      }
      actions={
        signedIn ? (
          <LinkButton href={`/timeline/institution/${code}`} size="small">
            {text.timeline}
          </LinkButton>
        ) : undefined
      }
    >
      {own === null ? (
        <Notice kind="warn" title={text.notInForce(formatDay(data.day, language))}>
          {text.governsNow}
          {links(data.today)}
        </Notice>
      ) : null}
      <Card title={text.facts}>
        <DescriptionList
          columns={2}
          items={[
            { term: text.nameEn, value: shown.fullNameEn },
            { term: text.code, value: shown.code },
            { term: text.kind, value: text.kinds[shown.kind] ?? shown.kind },
            { term: text.parent, value: data.parent === null ? undefined : link(data.parent) },
            { term: text.since, value: <DayText day={shown.validFrom} /> },
            {
              term: text.until,
              value: shown.validTo === null ? undefined : <DayText day={shown.validTo} />,
            },
            { term: text.filesPlan, value: data.filesPlan ? text.yes : text.no },
            { term: text.desk, value: data.desk === null ? undefined : link(data.desk) },
            { term: text.before, value: links(data.before) },
            {
              term: text.after,
              value: links(data.today.filter((row) => row.code !== shown.code)),
            },
          ]}
        />
      </Card>
      <Card title={text.history}>
        <DataTable
          caption={text.table(text.history)}
          captionHidden
          rows={[...data.before, ...data.history]}
          rowKey={(row) => `${row.code} ${row.validFrom}`}
          columns={[
            {
              id: 'name',
              head: text.name,
              cell: (row) => pick(language, row.fullNameKo, row.fullNameEn),
            },
            { id: 'code', head: text.code, cell: (row) => row.code, nowrap: true },
            {
              id: 'from',
              head: text.since,
              cell: (row) => <DayText day={row.validFrom} />,
              nowrap: true,
            },
            {
              id: 'to',
              head: text.until,
              cell: (row) => (row.validTo === null ? '' : <DayText day={row.validTo} />),
              nowrap: true,
            },
          ]}
        />
      </Card>
      {signedIn ? <GoingOn code={code} filesPlan={data.filesPlan} /> : null}
      <SaeolRow code={code} />
      {signedIn ? (
        <>
          <Systems code={code} />
          <Substitutions code={code} posts={data.posts} />
        </>
      ) : null}
      {data.posts.length === 0 ? null : (
        <Card title={text.posts}>
          <DataTable
            caption={text.table(text.posts)}
            captionHidden
            rows={data.posts}
            rowKey={({ post }) => post}
            columns={[
              {
                id: 'post',
                head: text.post,
                cell: (row) => pick(language, row.nameKo, row.nameEn),
              },
              { id: 'role', head: text.role, cell: (row) => roles[row.role] },
            ]}
          />
        </Card>
      )}
      {data.children.length === 0 ? null : (
        <Card title={below}>
          <DataTable
            caption={text.table(below)}
            captionHidden
            note={text.count(formatDay(data.day, language))}
            rows={data.children}
            rowKey={(row) => row.code}
            rowHref={(row) => `/institutions/${row.code}`}
            columns={[
              {
                id: 'name',
                head: text.name,
                cell: (row) => pick(language, row.nameKo, row.nameEn),
                sortBy: (row) => pick(language, row.nameKo, row.nameEn),
              },
              { id: 'code', head: text.code, cell: (row) => row.code, sortBy: (row) => row.code },
              {
                id: 'kind',
                head: text.kind,
                cell: (row) => (
                  <Row>
                    {text.kinds[row.kind] ?? row.kind}
                    {row.confirmed ? null : <ToBeConfirmed />}
                  </Row>
                ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}
