import { residentNumber } from '@madang/contracts';
import type { FileRefusalCode } from './refusal.ts';

/** Takes a part of the file slice by slice; `last` says that no slice follows. */
export type TextScan = (slice: Uint8Array, last: boolean) => FileRefusalCode | undefined;

/** Parts of a workbook that hold text which stands in no cell. */
const parts: readonly (readonly [RegExp, FileRefusalCode])[] = [
  [/^xl\/worksheets\/[^/]+\.xml$/i, 'resident-number-in-prompt'],
  [/^xl\/(threaded)?comments[^/]*(\/[^/]+)?\.xml$/i, 'resident-number-in-comment'],
  [/^xl\/(drawings|charts|diagrams)\/[^/]+\.(xml|vml)$/i, 'resident-number-in-drawing'],
  [/^docProps\/(core|custom)\.xml$/i, 'resident-number-in-properties'],
];

const windowLength = 256 * 1024;
/** Longer than the longest text of a note, so that none is cut at the end of a window. */
const overlap = 64 * 1024;

/**
 * A search for resident numbers in what Excel keeps beside the cells: notes, page headers, drawings,
 * prompts and properties. Cells are judged where they are read. It holds one window of text at most.
 */
export function scanHiddenText(partName: string): TextScan | undefined {
  const part = parts.find(([name]) => name.test(partName));
  if (part === undefined) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let inCells = partName.toLowerCase().startsWith('xl/worksheets/');
  return (slice, last) => {
    text += decoder.decode(slice, { stream: !last });
    if (inCells) {
      const end = /<(?:\w+:)?sheetData\s*\/>|<\/(?:\w+:)?sheetData\s*>/.exec(text);
      inCells = end === null;
      text = end === null ? text.slice(-100) : text.slice(end.index);
    }
    if (inCells || (!last && text.length < windowLength)) return undefined;
    const where = search(text, part[1]);
    text = text.slice(-overlap);
    return where;
  };
}

const attribute =
  /\s(?:\w+:)?(?:prompt|promptTitle|error|errorTitle|name|descr|title|alt|string|author)=(["'])(.*?)\1/gs;
const element = /<(?:\w+:)?(\w+)(?:\s[^<>]*)?>([^<]+)/g;
/** A paragraph of rich text stands in runs, and a number may be cut into two of them. */
const paragraphEnd = /<\/(?:\w+:)?(?:p|text|comment|si|div)>/;

function search(xml: string, code: FileRefusalCode): FileRefusalCode | undefined {
  for (const [, name = '', text = ''] of xml.matchAll(element)) {
    if (!residentNumber(plain(text))) continue;
    return /^(odd|even|first)(Header|Footer)$/.test(name) ? 'resident-number-in-page-header' : code;
  }
  for (const [, , text = ''] of xml.matchAll(attribute)) {
    if (residentNumber(plain(text))) return code;
  }
  const split = xml
    .split(paragraphEnd)
    .map((paragraph) =>
      [...paragraph.matchAll(/<(?:\w+:)?(?:t|font)(?:\s[^<>]*)?>([^<]*)/g)]
        .map(([, text = '']) => text)
        .join(''),
    )
    .some((text) => residentNumber(plain(text)));
  return split ? code : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(xml: string): string {
  return xml
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => letter(hex, 16))
    .replace(/&#(\d{1,6});/g, (_, decimal: string) => letter(decimal, 10))
    .replace(/&#x([\da-f]{1,5});/gi, (_, hex: string) => letter(hex, 16))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function letter(digits: string, base: 10 | 16): string {
  return String.fromCodePoint(Number.parseInt(digits, base));
}
