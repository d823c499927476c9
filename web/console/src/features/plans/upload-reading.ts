import type { MoneyUnit, PlanColumnKey, PlanMapping, PlanPendingRow } from '@madang/contracts';
import type { PlanFileReading, PlanUpload } from './upload.ts';

type Read = Extract<PlanUpload, { ok: true }>;
/** A file that was read, with the unit that the officer chose for it. */
export type Accepted = Read & { readonly chosenUnit?: MoneyUnit | undefined };

/** Where an upload stands; what a file says is shown only while it is the latest file. */
export type Stage =
  | { readonly at: 'waiting' }
  | { readonly at: 'refused'; readonly sentence: string | undefined; readonly reference: string }
  | {
      readonly at: 'mapping';
      readonly file: File;
      readonly upload: Accepted;
      /** Every header, to correct what was once said; else only those nobody has settled. */
      readonly all: boolean;
    }
  | { readonly at: 'preview' | 'taken'; readonly file: File; readonly upload: Accepted };

/**
 * Reads a file and says what came of it. The earlier file leaves the screen before the reading
 * begins, so that nothing on it can be pressed for the new one.
 */
export async function readInto(
  show: (stage: Stage) => void,
  read: () => Promise<PlanUpload>,
): Promise<Read | undefined> {
  show({ at: 'waiting' });
  const upload = await read().catch(() => undefined);
  if (upload?.ok === true) return upload;
  show({ at: 'refused', sentence: upload?.sentence, reference: upload?.reference ?? '' });
  return undefined;
}

/** Headers that nobody has settled: unknown, missing, or two of one meaning. */
export function hasOpenHeaders(reading: PlanFileReading): boolean {
  const { unknownColumns, missingColumns, repeatedColumns } = reading;
  return unknownColumns.length + missingColumns.length + repeatedColumns.length > 0;
}

/** The officer has to choose the unit: none is stated, or amounts say that the stated one is wrong. */
export function hasOpenUnit({ unit, problems }: PlanFileReading): boolean {
  return (
    unit === undefined ||
    problems.some(({ code }) => code === 'unit-suspect' || code === 'amount-scaled')
  );
}

/** Headers to be asked for. */
export function headersToAsk(
  { headerCells, unknownColumns, repeatedColumns }: PlanFileReading,
  all: boolean,
): PlanFileReading['headerCells'] {
  const open = new Set([...unknownColumns, ...repeatedColumns].map(({ cell }) => cell));
  return headerCells.filter(({ cell, key }) => (all ? key !== 'rowKey' : open.has(cell)));
}

/**
 * What the officer said, to read the file again. A header that nobody names is left out of the plan.
 * The unit goes along only where it was chosen: one that the file states is not confirmed by that.
 */
export function mappingOf(
  { mapping, unknownColumns }: PlanFileReading,
  chosen: Readonly<Record<string, PlanColumnKey | 'ignore'>>,
  unit: MoneyUnit | undefined,
): PlanMapping {
  const left = Object.fromEntries(unknownColumns.map(({ text }) => [text, 'ignore' as const]));
  return {
    columns: { ...mapping.columns, ...left, ...chosen },
    ...(unit === undefined ? {} : { unit }),
  };
}

/** What is worth remembering for the next file: a header of one year means something else in the next. */
export function columnsToRemember({ mapping }: PlanFileReading): PlanMapping['columns'] {
  return Object.fromEntries(
    Object.entries(mapping.columns).filter(([header]) => !/20\d\d/.test(header)),
  );
}

/** Keys that the file carries itself. */
export function ownKeysOf({ ownKeys }: PlanFileReading): Readonly<Record<string, string>> {
  return Object.fromEntries(ownKeys.map((key) => [key, key]));
}

/** Sheets that stay unread, and whether one of them looks like the plan as much as the one that is read. */
export function sheetsLeft({ sheets, sheet }: PlanFileReading) {
  const left = sheets.filter(({ name }) => name !== sheet);
  return { left, alike: left.filter(({ alike }) => alike) };
}

type Same = { readonly rowKey: string; readonly is: string; readonly unclear: boolean };

/** What taking the file in would do to the draft, project by project. */
export function comparisonOf(
  draft: readonly PlanPendingRow[],
  reading: PlanFileReading,
  same: readonly Same[],
) {
  const keys = new Map(same.map(({ rowKey, is }) => [rowKey, is]));
  const keyOf = (rowKey: string) => keys.get(rowKey) ?? rowKey;
  const read = [...reading.projects, ...reading.pending];
  const next = read.map((row): PlanPendingRow => {
    const other = read.find(({ no }) => String(no) === row.relation?.of);
    return {
      ...row,
      rowKey: keyOf(row.rowKey),
      ...(row.relation === undefined || other === undefined
        ? {}
        : { relation: { ...row.relation, of: keyOf(other.rowKey) } }),
    };
  });
  const now = new Map(draft.map((row) => [row.rowKey, row]));
  const kept = new Set(next.map(({ rowKey }) => rowKey));
  return {
    added: next.filter(({ rowKey }) => !now.has(rowKey)),
    changed: next.filter((row) => {
      const was = now.get(row.rowKey);
      return was !== undefined && sorted(was) !== sorted(row);
    }),
    removed: draft.filter(({ rowKey }) => !kept.has(rowKey)),
    unclear: read.filter(({ rowKey }) => same.some((row) => row.rowKey === rowKey && row.unclear)),
  };
}

function sorted(row: PlanPendingRow): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
