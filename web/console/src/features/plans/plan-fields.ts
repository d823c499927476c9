import type { PlanColumnKey, PlanPendingRow, PlanProjectField } from '@madang/contracts';
import { formatMillions, formatMonth } from '../../lib/format.ts';
import type { Language } from '../../lib/language.ts';
import type { PlanText } from '../../lib/messages/plans.ts';

/** Fields that a person corrects, in the order of the form. */
export const editableFields = [
  'title',
  'kind',
  'purpose',
  'scope',
  'users',
  'functions',
  'saeolFunctions',
  'nationalKrw',
  'provincialKrw',
  'localKrw',
  'amountKrw',
  'periodFrom',
  'periodTo',
  'targetSystem',
  'linkage',
  'masterPlanLink',
  'eGovPlanLink',
  'contactPost',
  'relation',
] as const satisfies readonly PlanProjectField[];
export type EditableField = (typeof editableFields)[number];

export const moneyFields = ['nationalKrw', 'provincialKrw', 'localKrw', 'amountKrw'] as const;
export type MoneyField = (typeof moneyFields)[number];

export function isMoney(field: EditableField): field is MoneyField {
  return moneyFields.some((money) => money === field);
}

/** The field that a column of the workbook fills; undefined where no person corrects it. */
export function fieldOf(column: PlanColumnKey | undefined): EditableField | undefined {
  return columnFields[column ?? ''] ?? editableFields.find((field) => field === column);
}

const columnFields: Readonly<Record<string, EditableField>> = {
  national: 'nationalKrw',
  provincial: 'provincialKrw',
  local: 'localKrw',
  amount: 'amountKrw',
  period: 'periodTo',
};

/** A field as a reader sees it; empty where nothing stands there. */
export function shownValue(
  row: PlanPendingRow,
  field: EditableField,
  reader: {
    readonly text: PlanText;
    readonly language: Language;
    readonly saeolNames: (codes: readonly string[]) => readonly string[];
  },
): string {
  const { text, language, saeolNames } = reader;
  if (isMoney(field)) {
    const krw = row[field];
    return krw === undefined ? '' : formatMillions(krw, language);
  }
  if (field === 'functions') return (row.functions ?? []).join(', ');
  if (field === 'saeolFunctions') return saeolNames(row.saeolFunctions ?? []).join(', ');
  if (field === 'kind') return row.kind === undefined ? '' : text.kinds[row.kind];
  if (field === 'periodFrom' || field === 'periodTo') {
    return formatMonth(row[field] ?? '', language);
  }
  if (field !== 'relation') return row[field] ?? '';
  const { kind = 'none', of = '' } = row.relation ?? {};
  return kind === 'none' ? '' : `${text.relations[kind]} ${of}`.trim();
}

/** The contracts' own rule, without loading them: a row keeps the project's id, or gives it one. */
export function projectIdOf(year: number, institution: string, rowKey: string): string {
  return rowKey.startsWith('prj-') ? rowKey : `prj-${String(year)}-${institution}-${rowKey}`;
}
