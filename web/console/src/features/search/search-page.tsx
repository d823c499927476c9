import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { kindMessages, kindName } from '../../lib/messages/kinds.ts';
import { searchMessages } from '../../lib/messages/search.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Note } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, Skeleton } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** One field, one list. The text looked for stands in the address. */
export function SearchPage() {
  const text = useText(searchMessages);
  const { q } = useSearch({ from: '/search' });
  const navigate = useNavigate();
  return (
    <Page title={text.title} object={q === undefined ? undefined : text.results(q)}>
      <Form
        label={text.title}
        submit={text.submit}
        onSubmit={(values) => navigate({ to: '/search', search: { q: values['q'] ?? '' } })}
      >
        <TextField
          key={q}
          label={text.field}
          name="q"
          type="search"
          hint={text.lead}
          maxLength={100}
          defaultValue={q}
        />
      </Form>
      {q === undefined ? null : <Results q={q} />}
    </Page>
  );
}

function Results({ q }: { readonly q: string }) {
  const text = useText(searchMessages);
  const kinds = useText(kindMessages);
  const language = useLanguage();
  const wanted = q.trim().normalize('NFC');
  const { data } = useQuery(
    trpc.insight.search.queryOptions(wanted === '' ? skipToken : { input: { text: wanted } }),
  );
  if (data === undefined) return <Skeleton />;
  return (
    <>
      <DataTable
        caption={text.results(q)}
        captionHidden
        rows={data.hits}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        rowHref={({ href }) => href}
        empty={
          <EmptyState kind="no-match" title={text.none(q)}>
            {text.noneHelp}
          </EmptyState>
        }
        columns={[
          {
            id: 'name',
            head: text.name,
            cell: (hit) => pick(language, hit.titleKo, hit.titleEn),
          },
          { id: 'kind', head: text.kind, cell: (hit) => kindName(kinds, hit.kind), nowrap: true },
          {
            id: 'institution',
            head: text.institution,
            cell: (hit) => pick(language, hit.institutionKo, hit.institutionEn),
          },
        ]}
      />
      {data.more ? <Note>{text.more}</Note> : null}
    </>
  );
}
