import {
  buyerCode,
  type ImportProject,
  importProject,
  maskResidentNumber,
  type NoticeFacts,
  residentNumber,
} from '@madang/contracts';
import { canonicalJson, type Json } from '@madang/kernel';
import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { isUnreadable } from './plan-problem.ts';

const columns = [
  'bid_no',
  'bid_ord',
  'title',
  'notice_kind',
  'demand_org',
  'demand_org_code',
  'notice_at',
  'budget_krw',
] as const;
type ColumnName = (typeof columns)[number];

const kinds: ReadonlyMap<string, NoticeFacts['kind']> = new Map([
  ['등록공고', 'new'],
  ['재공고', 're-notice'],
  ['변경공고', 'change'],
  ['취소공고', 'cancellation'],
]);

/** Why a row of a notice file is not taken. */
export const noticeRefusals = {
  'too-short': {
    ko: '열 개수가 머리글과 다릅니다. 값이 밀려 읽힐 수 있습니다. 쉼표와 따옴표를 고치십시오.',
    en: 'The row has another number of columns than the header. Values could shift. Correct commas and quotes.',
  },
  'bid-number': {
    ko: '공고번호(bid_no)를 읽을 수 없습니다. 사업을 구별할 수 없습니다. 번호를 고치십시오.',
    en: 'The notice number (bid_no) cannot be read. The project cannot be told apart. Correct it.',
  },
  'bid-order': {
    ko: '공고차수(bid_ord)가 0에서 999 사이의 수가 아닙니다. 변경 순서를 알 수 없습니다. 차수를 고치십시오.',
    en: 'The notice order (bid_ord) is no number from 0 to 999. The order of changes is unknown. Correct it.',
  },
  title: {
    ko: '공고명이 비었거나 300자를 넘습니다. 사업명이 됩니다. 공고명을 고치십시오.',
    en: 'The title is blank or longer than 300 characters. It names the project. Correct it.',
  },
  kind: {
    ko: '공고종류(notice_kind)를 알 수 없습니다. 등록공고, 재공고, 변경공고, 취소공고만 읽습니다. 종류를 고치십시오.',
    en: 'The kind (notice_kind) is unknown. Only 등록공고, 재공고, 변경공고 and 취소공고 are read. Correct it.',
  },
  buyer: {
    ko: '수요기관 이름이나 코드를 읽을 수 없습니다. 누구의 사업인지 알 수 없습니다. 기관을 고치십시오.',
    en: 'The buyer’s name or code cannot be read. Whose project it is stays unknown. Correct it.',
  },
  time: {
    ko: '공고일시(notice_at)를 읽을 수 없습니다. 2026-04-17 17:32:55 형식이어야 합니다. 일시를 고치십시오.',
    en: 'The time (notice_at) cannot be read. It must look like 2026-04-17 17:32:55. Correct it.',
  },
  budget: {
    ko: '예산액(budget_krw)이 0 이상의 원 단위 정수가 아닙니다. 금액을 알 수 없습니다. 예산액을 고치십시오.',
    en: 'The budget (budget_krw) is no whole number of won. The amount is unknown. Correct it.',
  },
  'unreadable-character': {
    ko: '읽을 수 없는 문자가 있습니다. 그대로 저장하면 문서가 깨집니다. 글자를 고치십시오.',
    en: 'The row holds a character nobody can read. It would break documents. Correct it.',
  },
  'resident-number': {
    ko: '주민등록번호 형식의 값이 있습니다. 받지도 저장하지도 않습니다. 값을 지우십시오.',
    en: 'The row holds a value shaped like a resident registration number. None is accepted. Delete it.',
  },
  contradicts: {
    ko: '같은 공고번호와 차수의 다른 행이 있습니다. 나중 공고를 따랐습니다. 한 행만 남기십시오.',
    en: 'Another row has the same number and order. The later notice was taken. Keep one row.',
  },
} as const;
export type NoticeRefusal = keyof typeof noticeRefusals;

export type RejectedNotice = {
  /** Line in the file, the header is 1. */
  readonly line: number;
  readonly code: NoticeRefusal;
  /** The number as written, masked where it must not be shown. */
  readonly bidNo: string;
};

export type NoticeReading =
  | {
      readonly ok: true;
      /** By number, then order; a repeated row stands once. */
      readonly notices: readonly ImportProject[];
      readonly rejected: readonly RejectedNotice[];
    }
  | { readonly ok: false; readonly code: 'unknown-encoding' | 'not-a-csv' }
  | { readonly ok: false; readonly code: 'columns-missing'; readonly missing: readonly string[] };

/**
 * Reads procurement notices from a CSV with the columns named above, in any order of rows and
 * columns; further columns are left aside. The same file gives the same answer in any row order.
 */
export function readNotices(bytes: Uint8Array): NoticeReading {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, code: 'unknown-encoding' };
  const records = recordsOf(text);
  const [header, ...rows] = records ?? [];
  if (header === undefined) return { ok: false, code: 'not-a-csv' };
  const names = header.record.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) return { ok: false, code: 'columns-missing', missing };

  const rejected: RejectedNotice[] = [];
  const taken: { readonly line: number; readonly notice: ImportProject }[] = [];
  for (const { record, line } of rows) {
    const at = (name: string) => (record[names.indexOf(name)] ?? '').normalize('NFC').trim();
    const read = record.length === names.length ? noticeOf(record, at) : 'too-short';
    if (typeof read === 'string') {
      rejected.push({ line, code: read, bidNo: maskResidentNumber(at('bid_no').slice(0, 40)) });
    } else taken.push({ line, notice: read });
  }
  const { notices, contradicting } = settle(taken);
  return {
    ok: true,
    notices,
    rejected: [...rejected, ...contradicting].toSorted((a, b) => a.line - b.line),
  };
}

function recordsOf(text: string): readonly Line[] | undefined {
  try {
    return parse(text, {
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => [String(lines), ...record],
    }).map(([line, ...record]) => ({ record, line: Number(line) }));
  } catch {
    return undefined;
  }
}
type Line = { readonly record: readonly string[]; readonly line: number };

function noticeOf(
  record: readonly string[],
  at: (name: ColumnName | 'service_division') => string,
): ImportProject | NoticeRefusal {
  if (record.some(isUnreadable)) return 'unreadable-character';
  if (record.some(residentNumber)) return 'resident-number';
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(at('bid_no'))) return 'bid-number';
  if (!/^\d{1,3}$/.test(at('bid_ord'))) return 'bid-order';
  const noticeKind = kinds.get(at('notice_kind'));
  if (noticeKind === undefined) return 'kind';
  if (at('title') === '' || at('title').length > 300) return 'title';
  if (!/^[A-Za-z0-9-]{2,30}$/.test(at('demand_org_code')) || at('demand_org') === '') {
    return 'buyer';
  }
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/.exec(
    at('notice_at'),
  )?.[1];
  if (month === undefined) return 'time';
  const budget = at('budget_krw').replaceAll(',', '');
  if (!/^\d*$/.test(budget) || !Number.isSafeInteger(Number(budget))) return 'budget';
  const notice = importProject.input.safeParse({
    bidNo: at('bid_no'),
    order: Number(at('bid_ord')),
    noticeKind,
    noticedAt: at('notice_at'),
    title: at('title'),
    institution: buyerCode(at('demand_org_code')),
    institutionName: at('demand_org'),
    amountKrw: Number(budget),
    periodFrom: month,
    division: at('service_division').slice(0, 100),
  });
  return notice.success ? notice.data : 'buyer';
}

type Taken = { readonly line: number; readonly notice: ImportProject };

/** One row for each number and order: the later notice, and among equals the same one every time. */
function settle(taken: readonly Taken[]): {
  readonly notices: readonly ImportProject[];
  readonly contradicting: readonly RejectedNotice[];
} {
  const byPlace = Map.groupBy(taken, ({ notice }) => `${notice.bidNo}/${String(notice.order)}`);
  const notices: ImportProject[] = [];
  const contradicting: RejectedNotice[] = [];
  for (const rows of byPlace.values()) {
    const [kept, ...others] = rows.toSorted((a, b) =>
      rank(b.notice).localeCompare(rank(a.notice), 'en'),
    );
    if (kept === undefined) continue;
    notices.push(kept.notice);
    for (const { line, notice } of others) {
      if (rank(notice) !== rank(kept.notice)) {
        contradicting.push({ line, code: 'contradicts', bidNo: notice.bidNo });
      }
    }
  }
  const order = (a: ImportProject, b: ImportProject) =>
    a.bidNo === b.bidNo ? a.order - b.order : a.bidNo < b.bidNo ? -1 : 1;
  return { notices: notices.toSorted(order), contradicting };
}

function rank({ noticedAt, ...rest }: ImportProject): string {
  const text: Record<string, Json> = { ...rest, periodFrom: rest.periodFrom ?? null };
  return `${noticedAt} ${canonicalJson(text)}`;
}
