import type { ComparedProject, EvidenceLine, PairView, TextPart } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { formatDay, formatMillions, formatMonth, seoulDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Row, Section, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useSaeolNames } from '../saeol/saeol-names.ts';
import { bitsText, signed } from './bits.ts';
import { LedgerView } from './ledger.tsx';
import { strengthTone } from './tones.ts';
import { WordDifference } from './word-difference.tsx';

type Dimension = EvidenceLine['dimension'];
type Words = Readonly<
  Record<string, { readonly left: readonly TextPart[]; readonly right: readonly TextPart[] }>
>;

/** Two projects side by side: each field, what it says for or against, and what to do with the pair. */
export function PairPage() {
  const text = useText(duplicateMessages);
  const ledgerText = useText(comparisonMessages);
  const language = useLanguage();
  const { pairId } = useParams({ from: '/duplicates/pairs/$pairId' });
  const { data } = useSuspenseQuery(trpc.duplicates.findPair.queryOptions({ input: { pairId } }));
  if (data === null) {
    return (
      <Page title={text.missing} back={{ href: '/duplicates', label: text.back }}>
        <EmptyState kind="no-access" title={text.missing}>
          {text.missingText}
        </EmptyState>
      </Page>
    );
  }
  const { pair, dimensions, words } = data;
  const named = (side: ComparedProject) =>
    `${side.title} (${pick(language, side.institutionKo, side.institutionEn)})`;
  const { since } = pair;
  return (
    <Page
      title={text.pairTitle}
      object={`${pair.left.title} ↔ ${pair.right.title}`}
      back={{ href: '/duplicates', label: text.back }}
      status={
        <>
          <Badge tone={strengthTone[pair.strength]}>
            {`${text.strengths[pair.strength]} ${bitsText(pair.total)}`}
          </Badge>
          <Badge>{ledgerText.relations[pair.relation]}</Badge>
        </>
      }
    >
      <Stack gap="large">
        {pair.refusedAt === null ? null : (
          <Notice kind="info" title={text.refusedOn}>
            {[
              pair.refusedReason,
              formatDay(seoulDay(pair.refusedAt), language),
              pair.refusedBy === null ? '' : pick(language, pair.refusedBy.ko, pair.refusedBy.en),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Notice>
        )}
        {since === null ? null : (
          <Notice kind="warn" title={ledgerText.returned}>
            {ledgerText.returnedText(
              pick(language, since.ko, since.en),
              formatDay(seoulDay(since.refusedAt), language),
              since.reason,
            )}
          </Notice>
        )}
        {pair.caseId === null ? null : (
          <Row>
            <LinkButton href={`/duplicates/cases/${pair.caseId}`}>
              {`${text.inCase} ${pair.caseId}`}
            </LinkButton>
          </Row>
        )}
        <Row>
          <TextLink href={`/projects/${pair.left.projectId}`}>{named(pair.left)}</TextLink>
          <TextLink href={`/projects/${pair.right.projectId}`}>{named(pair.right)}</TextLink>
        </Row>
        <Comparison pair={pair} order={dimensions} words={words} />
        <Section title={text.waterfall} note={text.waterfallNote}>
          <LedgerView {...pair} />
        </Section>
        {data.sorts ? <PairActs pair={pair} /> : null}
      </Stack>
    </Page>
  );
}

type FieldRow = {
  readonly id: string;
  readonly label: string;
  readonly left: readonly TextPart[];
  readonly right: readonly TextPart[];
  readonly lines: readonly EvidenceLine[];
};

const plain = (value: string): readonly TextPart[] =>
  value === '' ? [] : [{ text: value, own: false }];

/** Every field with both sides and what it says; what no field holds shows its own passages. */
function Comparison({
  pair,
  order,
  words,
}: {
  readonly pair: PairView;
  readonly order: readonly Dimension[];
  readonly words: Words;
}) {
  const text = useText(duplicateMessages);
  const { dimensions } = useText(comparisonMessages);
  const language = useLanguage();
  const saeolNames = useSaeolNames();
  const kinds = { system: text.running, plan: text.planned, import: text.imported };
  const kindOf = ({ source }: ComparedProject) =>
    source === 'system' ? kinds.system : source === 'import' ? kinds.import : kinds.plan;
  const period = ({ periodFrom, periodTo }: ComparedProject) =>
    [periodFrom, periodTo]
      .flatMap((month) => (month === null ? [] : [formatMonth(month, language)]))
      .join(language === 'ko' ? ' ~ ' : ' – ');
  const head = (side: ComparedProject) => pick(language, side.institutionKo, side.institutionEn);
  const values: Readonly<Partial<Record<Dimension, (side: ComparedProject) => string>>> = {
    'shared-service': ({ saeolFunctions }) => saeolNames(saeolFunctions).join(', '),
    region: head,
    cost: ({ amountKrw }) => (amountKrw === 0 ? '' : formatMillions(amountKrw, language)),
    period,
  };
  const rows = order.flatMap((id): FieldRow[] => {
    const lines = pair.lines.filter(({ dimension }) => dimension === id);
    const read = values[id];
    const [line] = lines;
    const { left, right } = words[id] ?? {
      left: plain(read?.(pair.left) ?? line?.left ?? ''),
      right: plain(read?.(pair.right) ?? line?.right ?? ''),
    };
    if (lines.length === 0 && left.length === 0 && right.length === 0) return [];
    return [{ id, label: dimensions[id], left, right, lines }];
  });
  const kind: FieldRow = {
    id: 'kind',
    label: text.kind,
    left: plain(kindOf(pair.left)),
    right: plain(kindOf(pair.right)),
    lines: [],
  };
  return (
    <DataTable<FieldRow>
      caption={text.pairTitle}
      captionHidden
      rows={[...rows, kind]}
      rowKey={({ id }) => id}
      columns={[
        { id: 'field', head: text.field, nowrap: true, cell: ({ label }) => label },
        {
          id: 'left',
          head: head(pair.left),
          cell: ({ left }) => <WordDifference parts={left} />,
        },
        {
          id: 'right',
          head: head(pair.right),
          cell: ({ right }) => <WordDifference parts={right} />,
        },
        {
          id: 'bits',
          head: text.contribution,
          align: 'end',
          nowrap: true,
          cell: ({ lines }) => lines.map(({ bits }) => signed(bits)).join(', ') || '-',
        },
        {
          id: 'why',
          head: text.evidence,
          cell: ({ lines }) => lines.map(({ ko, en }) => pick(language, ko, en)).join(' '),
        },
      ]}
      footer={[text.total, '', '', bitsText(pair.total), '']}
    />
  );
}

function PairActs({ pair }: { readonly pair: PairView }) {
  const text = useText(duplicateMessages);
  if (pair.caseId !== null || pair.refusedAt !== null) return null;
  return (
    <Card title={text.acts}>
      <Stack>
        <Form
          label={text.refuse}
          submit={text.refuse}
          onSubmit={async ({ reason = '' }) => {
            await sendCommand(
              trpc.duplicates.refusePair,
              { pairId: pair.pairId, reason },
              { reasons: text.reasons, done: text.refused },
            );
          }}
        >
          <TextArea
            label={text.refuseReason}
            name="reason"
            required
            rows={2}
            maxLength={1000}
            width="full"
          />
        </Form>
        <Row>
          <Button
            variant="secondary"
            onPress={() =>
              sendCommand(
                trpc.duplicates.escalatePair,
                { pairId: pair.pairId },
                { reasons: text.reasons, done: text.escalated },
              )
            }
          >
            {text.escalate}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
