import type { MoneyUnit } from '@madang/contracts';

export const wonIn: Readonly<Record<MoneyUnit, number>> = {
  원: 1,
  천원: 1_000,
  백만원: 1_000_000,
  억원: 100_000_000,
};

export type AmountReading =
  | {
      readonly ok: true;
      readonly krw: number;
      /** As a plain number in the unit it was written in. */ readonly written: number;
    }
  | { readonly ok: false; readonly code: 'number-unreadable' | 'negative' };

/**
 * Whole won of a cell: `1,234`, `480백만원`, `4.8억`, `-` and blank for nothing. A unit in the cell
 * goes before the unit of the table. `△` and brackets mean a negative number.
 */
export function readAmount(cell: string, unit: MoneyUnit): AmountReading {
  const text = cell.normalize('NFKC').replace(/[\s,₩]/g, '');
  if (/^[-–—]*$/.test(text)) return { ok: true, krw: 0, written: 0 };
  if (/^[△▲]|^\(.*\)$|^-\d/.test(text)) return { ok: false, code: 'negative' };
  const match = /^(\d+(?:\.\d+)?)(억|억원|백만|백만원|천|천원|원)?$/.exec(text);
  if (match === null) return { ok: false, code: 'number-unreadable' };
  const written = Number(match[1]);
  const krw = Math.round(written * wonIn[unitOf(match[2]) ?? unit]);
  if (!Number.isSafeInteger(krw)) return { ok: false, code: 'number-unreadable' };
  return { ok: true, krw, written };
}

function unitOf(word: string | undefined): MoneyUnit | undefined {
  switch (word) {
    case '억':
    case '억원':
      return '억원';
    case '백만':
    case '백만원':
      return '백만원';
    case '천':
    case '천원':
      return '천원';
    case '원':
      return '원';
    case undefined:
    default:
      return undefined;
  }
}
