import { Inflate } from 'fflate';
import { scanHiddenText } from './hidden-text.ts';
import type { FileRefusalCode } from './refusal.ts';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

export const limits = {
  bytes: 50 * 1024 * 1024,
  cells: 200_000,
  /** All entries together, unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked over packed, asked only of entries above 4 MB unpacked. */
  ratio: 300,
} as const;

export type FileKind =
  | { readonly ok: true; readonly kind: 'xlsx' | 'csv' }
  | { readonly ok: false; readonly code: FileRefusalCode };

const no = (code: FileRefusalCode): FileKind => ({ ok: false, code });

/** Says what the bytes are by looking at them, never by the name, and whether they are safe to read. */
export function inspectFile(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) return no('empty');
  if (bytes.length > limits.bytes) return no('too-large');
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return no(Buffer.from(bytes).includes(encryptedPackage) ? 'encrypted' : 'old-excel');
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return inspectZip(bytes);
  if (/^[\s\ufeff]*</.test(start(bytes))) return no('html-not-workbook');
  if (/\.(xlsx|xlsm|xls|xlsb|pdf|hwpx?|docx?|zip)$/i.test(fileName)) return no('not-a-workbook');
  if (start(bytes).startsWith('%PDF')) return no('not-a-workbook');
  return { ok: true, kind: 'csv' };
}

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

function start(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 512);
  const wide = begins(head, [0xff, 0xfe]);
  return Buffer.from(wide ? head.subarray(2) : head).toString(wide ? 'utf16le' : 'utf8');
}

/**
 * Unpacks every part in slices and keeps nothing, so that neither a false size in the directory nor
 * a million cells reach the workbook reader, and no resident number stays beside the cells.
 */
function inspectZip(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes);
  if (entries === undefined) return no('damaged');
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) return no('binary-excel');
  if (!names.has('xl/workbook.xml')) return no('not-a-workbook');
  if (entries.some((entry) => entry.encrypted)) return no('encrypted');
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > limits.unpackedBytes || entries.some(swollen)) return no('zip-bomb');

  let unpacked = 0;
  let cells = 0;
  for (const entry of entries) {
    const counted = unpack(bytes, entry, limits.unpackedBytes - unpacked, limits.cells - cells);
    if (typeof counted === 'string') return no(counted);
    unpacked += counted.bytes;
    cells += counted.cells;
  }
  return { ok: true, kind: 'xlsx' };
}

function swollen({ packed, unpacked }: ZipEntry): boolean {
  return unpacked > 4 * 1024 * 1024 && unpacked > packed * limits.ratio;
}

const sliceBytes = 64 * 1024;

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  bytesLeft: number,
  cellsLeft: number,
): { readonly bytes: number; readonly cells: number } | FileRefusalCode {
  const packed = bytes.subarray(entry.begin, entry.begin + entry.packed);
  const isSheet = /^xl\/worksheets\/.*\.xml$/i.test(entry.name);
  const scan = scanHiddenText(entry.name);
  const seen: { bytes: number; cells: number; tail: string; hidden?: FileRefusalCode | undefined } =
    { bytes: 0, cells: 0, tail: '' };
  const take = (part: Uint8Array, last: boolean) => {
    seen.bytes += part.length;
    seen.hidden ??= scan?.(part, last);
    if (!isSheet) return;
    const text = seen.tail + Buffer.from(part).toString('latin1');
    seen.cells += text.match(/<(?:\w+:)?c[\s>/]/g)?.length ?? 0;
    const open = text.lastIndexOf('<');
    seen.tail =
      open >= 0 && text.length - open < 12 && !/[\s>/]/.test(text.slice(open))
        ? text.slice(open)
        : '';
  };
  const wrong = (): FileRefusalCode | undefined => {
    if (seen.bytes > bytesLeft || seen.bytes > entry.unpacked) return 'zip-bomb';
    return seen.cells > cellsLeft ? 'too-many-cells' : undefined;
  };
  if (entry.method === 0) {
    take(packed, true);
    return wrong() ?? seen.hidden ?? seen;
  }
  if (entry.method !== 8) return 'damaged';
  const inflate = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += sliceBytes) {
      inflate.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length);
      const reason = wrong();
      if (reason !== undefined) return reason;
    }
  } catch {
    return 'damaged';
  }
  return seen.hidden ?? seen;
}
