import type {
  CellProblem,
  MoneyUnit,
  PlanColumnKey,
  PlanMapping,
  PlanPendingRow,
  PlanProject,
} from '@madang/contracts';
import { currentLanguage, pick } from '../../lib/language.ts';

/** What the reader made of a plan file, as the gateway answers it. */
export type PlanFileReading = {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
    /** It looks like a plan as well, and is not read. */
    readonly alike: boolean;
  }[];
  readonly sheet: string;
  readonly headerCells: readonly {
    readonly cell: string;
    readonly text: string;
    readonly key?: PlanColumnKey | 'ignore';
  }[];
  readonly unknownColumns: readonly { readonly cell: string; readonly text: string }[];
  readonly repeatedColumns: readonly { readonly cell: string; readonly text: string }[];
  readonly missingColumns: readonly PlanColumnKey[];
  readonly mapping: PlanMapping;
  readonly unit?: MoneyUnit;
  readonly projects: PlanProject[];
  readonly pending: PlanPendingRow[];
  readonly problems: CellProblem[];
  readonly ignoredRows: readonly {
    readonly row: number;
    readonly why: 'sum' | 'note' | 'heading';
    readonly text: string;
  }[];
  /** Keys of projects that the file carries itself. */
  readonly ownKeys: readonly string[];
  readonly total: number;
};

export type PlanUpload =
  | {
      readonly ok: true;
      readonly name: string;
      readonly sha256: string;
      readonly content: PlanFileReading;
    }
  | { readonly ok: false; readonly sentence: string | undefined; readonly reference: string };

/** Sends a file to be read; nothing is changed by it. */
export async function uploadPlan(
  file: File,
  options: { readonly year: number; readonly mapping?: PlanMapping; readonly sheet?: string },
): Promise<PlanUpload> {
  const form = new FormData();
  form.append('options', JSON.stringify(options));
  form.append('file', file);
  const response = await fetch('/api/upload', {
    method: 'POST',
    headers: { 'x-madang': '1' },
    body: form,
  });
  const answer: unknown = await response.json();
  if (isUpload(answer)) return { ok: true, ...answer };
  return { ok: false, ...refusalOf(answer) };
}

function isUpload(
  value: unknown,
): value is { name: string; sha256: string; content: PlanFileReading } {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['sha256'] === 'string' &&
    isRecord(value['content']) &&
    Array.isArray(value['content']['projects'])
  );
}

function refusalOf(value: unknown): { sentence: string | undefined; reference: string } {
  if (!isRecord(value)) return { sentence: undefined, reference: '' };
  const { ko, en, reference } = value;
  return {
    sentence:
      typeof ko === 'string' && typeof en === 'string'
        ? pick(currentLanguage(), ko, en)
        : undefined,
    reference: typeof reference === 'string' ? reference : '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
