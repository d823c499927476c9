import { createHash } from 'node:crypto';
import { type ImportListedProject, importListedProject } from '@madang/contracts';
import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';

const columns = ['id', 'title', 'description', 'institution', 'year'] as const;

export type ListedReading =
  | {
      readonly ok: true;
      readonly projects: readonly ImportListedProject[];
      /** Lines that cannot be taken, with the id as written; the header is line 1. */
      readonly rejected: readonly { readonly line: number; readonly id: string }[];
    }
  | { readonly ok: false; readonly code: 'unknown-encoding' | 'not-a-csv' }
  | { readonly ok: false; readonly code: 'columns-missing'; readonly missing: readonly string[] };

const longestTitle = 300;
const longestText = 2000;

/**
 * Reads `records.csv` of an evaluation set. What is too long for a title stands whole in the
 * description; a project that names no institution gets one of its own, because two unknown ones are
 * not the same.
 */
export function readListedProjects(bytes: Uint8Array): ListedReading {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, code: 'unknown-encoding' };
  let lines: string[][];
  try {
    lines = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return { ok: false, code: 'not-a-csv' };
  }
  const [names, ...rows] = lines;
  if (names === undefined) return { ok: false, code: 'not-a-csv' };
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) return { ok: false, code: 'columns-missing', missing };
  const projects: ImportListedProject[] = [];
  const rejected: { line: number; id: string }[] = [];
  rows.forEach((row, index) => {
    const at = (name: (typeof columns)[number]) => (row[names.indexOf(name)] ?? '').trim();
    const title = at('title').replace(/\s+/g, ' ');
    const long = title.length > longestTitle;
    const institution = at('institution');
    const year = Number(at('year'));
    const read = importListedProject.input.safeParse({
      projectId: `list-${at('id')}`,
      title: long ? `${title.slice(0, longestTitle - 1)}…` : title,
      description: [...(long ? [title] : []), at('description')].join('\n').slice(0, longestText),
      institution: codeOf(institution === '' ? `of ${at('id')}` : institution),
      institutionName: institution === '' ? '기관 미상' : institution,
      ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    });
    if (read.success) projects.push(read.data);
    else rejected.push({ line: index + 2, id: at('id').slice(0, 40) });
  });
  return { ok: true, projects, rejected };
}

/** A code of its own for a name that no register knows. */
function codeOf(name: string): string {
  return `list-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}
