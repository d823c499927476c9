import type { ContractRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Section, Stack } from '../../ui/card.tsx';
import { CopyBox } from '../../ui/copy-box.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayText, InstantText } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { DeclareForm } from './declare-form.tsx';
import { FunctionTable } from './function-table.tsx';

const tones = { active: 'good', deprecated: 'warn', retired: 'bad' } as const;

/** Every published version of every contract, the list of functions, and declarations. */
export function ContractsPage() {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const me = useMe();
  const { data: contracts } = useSuspenseQuery(
    trpc.saeol.listContracts.queryOptions({ input: {} }),
  );
  const engineer = me?.actor?.role === 'saeol-engineer';
  const titleOf = (row: ContractRow) => pick(language, row.titleKo, row.titleEn);
  return (
    <Page
      title={text.contractsTitle}
      lead={text.contractsLead}
      back={{ href: '/saeol', label: text.title }}
    >
      <Stack gap="large">
        <DataTable
          caption={text.contractsTitle}
          captionHidden
          rows={contracts}
          rowKey={(row) => `${row.contractId} ${row.version}`}
          columns={[
            { id: 'title', head: text.cell.contract, cell: titleOf, sortBy: titleOf },
            { id: 'version', head: text.version, cell: (row) => row.version, nowrap: true },
            {
              id: 'state',
              head: text.state,
              cell: (row) => <Badge tone={tones[row.status]}>{text.statusOf[row.status]}</Badge>,
            },
            {
              id: 'sunset',
              head: text.sunset,
              cell: (row) => (row.sunsetOn === null ? '-' : <DayText day={row.sunsetOn} />),
            },
            {
              id: 'counterpart',
              head: text.cell.counterpart,
              cell: ({ counterpart }) => pick(language, counterpart.nameKo, counterpart.nameEn),
            },
            {
              id: 'deployed',
              head: text.deployed,
              align: 'end',
              cell: (row) => String(row.deployed),
            },
            {
              id: 'trouble',
              head: text.notPassing,
              align: 'end',
              cell: (row) => String(row.notPassing),
            },
            {
              id: 'published',
              head: text.publishedAt,
              cell: (row) => <InstantText at={row.publishedAt} />,
            },
          ]}
        />
        {contracts.map((row) => (
          <details key={`${row.contractId} ${row.version}`}>
            <summary>{text.document(titleOf(row), row.version)}</summary>
            <CopyBox
              label={text.document(titleOf(row), row.version)}
              value={JSON.stringify(row.document, null, 2)}
            />
          </details>
        ))}
        {engineer ? (
          <Section title={text.declare} note={text.declareNote}>
            <DeclareForm contracts={contracts} />
          </Section>
        ) : null}
        <Section title={text.functions} note={text.functionsNote}>
          <FunctionTable mayEdit={engineer} />
        </Section>
      </Stack>
    </Page>
  );
}
