import type { PlanColumnKey, PlanPendingRow, PlanProjectField } from '@madang/contracts';
import { formatMillions } from '../../lib/format.ts';
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
  switch (column) {
    case undefined:
    case 'rowKey':
    case 'no':
      return undefined;
    case 'national':
      return 'nationalKrw';
    case 'provincial':
      return 'provincialKrw';
    case 'local':
      return 'localKrw';
    case 'amount':
      return 'amountKrw';
    case 'period':
      return 'periodTo';
    default:
      return column;
  }
}

/** A field as a reader sees it; empty where nothing stands there. */
export function shownValue(
  row: PlanPendingRow,
  field: EditableField,
  text: PlanText,
  language: Language,
): string {
  switch (field) {
    case 'functions':
    case 'saeolFunctions':
      return (row[field] ?? []).join(', ');
    case 'kind':
      return row.kind === undefined ? '' : text.kinds[row.kind];
    case 'relation': {
      const { kind = 'none', of = '' } = row.relation ?? {};
      return kind === 'none' ? '' : `${text.relations[kind]} ${of}`.trim();
    }
    case 'nationalKrw':
    case 'provincialKrw':
    case 'localKrw':
    case 'amountKrw': {
      const krw = row[field];
      return krw === undefined ? '' : formatMillions(krw, language);
    }
    default:
      return row[field] ?? '';
  }
}
