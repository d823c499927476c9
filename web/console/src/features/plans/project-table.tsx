import type { ConsultationHint, PlanPendingRow, PlanView } from '@madang/contracts';
import { formatMillions, formatMonth } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, TextLink } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Money, ToBeConfirmed } from '../../ui/facts.tsx';
import { useSaeolNames } from '../saeol/saeol-names.ts';
import { LawSource } from '../timeline/law-source.tsx';
import { type MoneyField, moneyFields } from './plan-fields.ts';

/** Projects of a plan with money by source, totals, and what the law says about consulting on each. */
export function ProjectTable({
  plan,
  rows,
  projectHref,
  onEdit,
}: {
  readonly plan: PlanView;
  readonly rows: readonly PlanPendingRow[];
  /** Where a row leads; nowhere while it has not been filed. */
  readonly projectHref: (row: PlanPendingRow) => string | undefined;
  readonly onEdit?: ((row: PlanPendingRow) => void) | undefined;
}) {
  const text = useText(planMessages);
  const ui = useText(uiMessages);
  const language = useLanguage();
  const waiting = new Set(plan.draft?.pending.map(({ rowKey }) => rowKey));
  const saeolNames = useSaeolNames();
  const unread = rows.some((row) => moneyFields.some((field) => row[field] === undefined));
  const total = (field: MoneyField) => rows.reduce((sum, row) => sum + (row[field] ?? 0), 0);
  const edit = (row: PlanPendingRow) => (
    <Button
      size="small"
      variant="tertiary"
      label={text.table.editLabel(row.title ?? row.rowKey)}
      onPress={() => onEdit?.(row)}
    >
      {text.table.edit}
    </Button>
  );
  const name = (row: PlanPendingRow) => {
    const href = projectHref(row);
    const title = row.title ?? row.rowKey;
    return (
      <Stack gap="small">
        {href === undefined ? <span>{title}</span> : <TextLink href={href}>{title}</TextLink>}
        {waiting.has(row.rowKey) ? (
          <Row>
            <Badge tone="bad">{text.table.waiting}</Badge>
          </Row>
        ) : null}
      </Stack>
    );
  };
  return (
    <DataTable
      caption={text.table.caption}
      captionHidden
      rows={rows}
      rowKey={({ rowKey }) => rowKey}
      rowMark={({ rowKey }) => (waiting.has(rowKey) ? 'late' : undefined)}
      unit={ui.millionWon}
      note={text.table.note}
      columns={[
        {
          id: 'no',
          head: text.fields.no,
          cell: ({ no }) => no,
          align: 'end',
          sortBy: ({ no }) => no,
        },
        { id: 'title', head: text.fields.title, cell: name, sortBy: ({ title }) => title },
        {
          id: 'kind',
          head: text.fields.kind,
          cell: ({ kind }) => (kind === undefined ? '' : text.kinds[kind]),
          nowrap: true,
        },
        ...moneyFields.map((field) => ({
          id: field,
          head: text.fields[field],
          cell: (row: PlanPendingRow) =>
            row[field] === undefined ? text.table.unread : <Money krw={row[field]} />,
          sortBy: (row: PlanPendingRow) => row[field],
          align: 'end' as const,
          nowrap: true,
        })),
        {
          id: 'period',
          head: text.columns.period,
          cell: ({ periodFrom = '', periodTo = '' }) =>
            text.table.months(formatMonth(periodFrom, language), formatMonth(periodTo, language)),
        },
        {
          id: 'saeol',
          head: text.table.saeol,
          cell: ({ saeolFunctions = [] }) => saeolNames(saeolFunctions).join(', '),
        },
        {
          id: 'hint',
          head: text.table.hint,
          cell: (row) => (
            <Hint row={row} hint={plan.hints.find(({ rowKey }) => rowKey === row.rowKey)} />
          ),
        },
        ...(onEdit === undefined
          ? []
          : [{ id: 'edit', head: text.table.edit, cell: edit, nowrap: true }]),
      ]}
      footer={[
        '',
        unread ? text.table.totalOfRead : text.table.total,
        '',
        ...moneyFields.map((field) => formatMillions(total(field), language)),
      ]}
    />
  );
}

function Hint({
  row,
  hint,
}: {
  readonly row: PlanPendingRow;
  readonly hint: ConsultationHint | undefined;
}) {
  const text = useText(planMessages).hints;
  const language = useLanguage();
  if (hint === undefined) return null;
  const desk = pick(language, hint.deskKo, hint.deskEn);
  const threshold = formatMillions(hint.thresholdKrw ?? 0, language);
  const words = {
    asked: text.asked(desk),
    'exempt-by-amount': text['exempt-by-amount'](threshold),
    'simple-equipment': text['simple-equipment'](desk),
    supervision: text.supervision,
  };
  return (
    <Stack gap="small">
      <span>{words[hint.word]}</span>
      {hint.word === 'asked' && row.kind === 'new' ? (
        <Row>
          <span>{text.newSmall}</span>
          <ToBeConfirmed />
        </Row>
      ) : null}
      {hint.phaseOf === null ? null : <span>{text.phaseOf(hint.phaseOf)}</span>}
      <LawSource id={hint.rule} />
      {hint.confirmed || hint.word !== 'supervision' ? null : (
        <Row>
          <ToBeConfirmed />
        </Row>
      )}
      {hint.reuse === null ? null : (
        <>
          <span>{text.reuse(pick(language, hint.reuse.nameKo, hint.reuse.nameEn))}</span>
          <LawSource id={hint.reuse.rule} />
          <Row>
            <ToBeConfirmed />
          </Row>
        </>
      )}
    </Stack>
  );
}
