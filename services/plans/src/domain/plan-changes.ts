import { type PlanChange, PlanProject, type PlanProjectField } from '@madang/contracts';
import { canonicalJson } from '@madang/kernel';

/** What differs between two versions of a plan, row by row in the new order, removed rows last. */
export function changesBetween(
  before: readonly PlanProject[],
  after: readonly PlanProject[],
): readonly PlanChange[] {
  const old = new Map(before.map((row) => [row.rowKey, row]));
  const kept = new Set(after.map(({ rowKey }) => rowKey));
  return [
    ...after.flatMap((row) => {
      const was = old.get(row.rowKey);
      return was === undefined ? [whole(row, 'added')] : fieldsChanged(was, row);
    }),
    ...before.filter(({ rowKey }) => !kept.has(rowKey)).map((row) => whole(row, 'removed')),
  ];
}

function fieldsChanged(was: PlanProject, row: PlanProject): readonly PlanChange[] {
  return PlanProject.keyof()
    .options.filter((field) => canonicalJson(was[field]) !== canonicalJson(row[field]))
    .map((field) => ({
      rowKey: row.rowKey,
      title: row.title,
      kind: 'changed',
      field,
      before: shown(was[field]),
      after: shown(row[field]),
    }));
}

function whole({ rowKey, title }: PlanProject, kind: 'added' | 'removed'): PlanChange {
  return {
    rowKey,
    title,
    kind,
    before: kind === 'removed' ? title : '',
    after: kind === 'added' ? title : '',
  };
}

function shown(value: PlanProject[PlanProjectField]): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return 'of' in value ? `${value.kind} ${value.of ?? ''}` : value.kind;
}
