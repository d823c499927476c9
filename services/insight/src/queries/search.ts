import { allInstitutions, institution } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { InstitutionCode, search, type SearchHit } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type Kysely, sql } from 'kysely';
import { choseongOf, isChoseong } from '../choseong.ts';
import type { InsightDb } from '../db/schema.ts';
import { hrefOf, hrefs } from '../hrefs.ts';
import { institutionNames } from '../names.ts';
import type { ThingRow } from '../projections/thing.ts';
import { kindOf, maySee } from './visible.ts';

const most = 50;
const readAtOnce = 400;
const institutionsAtMost = 10;

/** Every word that was typed must occur; initial consonants find by initial consonants. */
export const answerSearch = answer(
  search,
  async ({ text, kind }, { db, actor, now }: QueryContext<InsightDb>) => {
    const asked = text.normalize('NFC').trim().toLowerCase();
    if (actor === null || asked === '') return { hits: [], more: false };
    const day = dayAt(now);
    const rows = await found(db, asked, kind);
    const things = new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
    const visible = rows.filter((row) => maySee(actor, `${row.kind}/${row.id}`, things, day));
    const places = kind === undefined || kind === 'institution' ? institutions(asked, day) : [];
    const hits = [...places, ...visible.flatMap((row) => hit(row, day))];
    return { hits: hits.slice(0, most), more: hits.length > most };
  },
);

async function found(
  db: Kysely<InsightDb>,
  asked: string,
  kind: string | undefined,
): Promise<ThingRow[]> {
  const byInitials = isChoseong(asked);
  const column = byInitials ? 'choseong' : 'words';
  const parts = byInitials ? [asked.replaceAll(/\s/g, '')] : asked.split(/\s+/);
  let rows = db.selectFrom('thing').selectAll().where('findable', '=', true);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  for (const part of parts) rows = rows.where(column, 'like', `%${escaped(part)}%`);
  return rows
    .orderBy(sql`case when lower(title_ko) like ${`%${escaped(asked)}%`} then 0 else 1 end`)
    .orderBy(
      sql`array_position(array['plan','case','meeting','item','action','outcome','project'], kind)`,
    )
    .orderBy('id')
    .limit(readAtOnce)
    .execute();
}

/** Institutions of the day by name, initial consonants or code. */
function institutions(asked: string, day: string): SearchHit[] {
  const byInitials = isChoseong(asked);
  const squeezed = asked.replaceAll(/\s/g, '');
  const matches = (name: string) =>
    byInitials
      ? choseongOf(name).includes(squeezed)
      : name.toLowerCase().replaceAll(' ', '').includes(squeezed);
  const begins = (name: string) =>
    (byInitials ? choseongOf(name) : name.toLowerCase()).startsWith(squeezed);
  return allInstitutions()
    .filter((row) => institution(row.code, day) === row && row.tier !== 'general-district')
    .filter((row) => [row.fullNameKo, row.fullNameEn, row.code].some(matches))
    .toSorted((a, b) => Number(begins(b.nameKo)) - Number(begins(a.nameKo)))
    .slice(0, institutionsAtMost)
    .map((row) => ({
      kind: 'institution',
      id: row.code,
      titleKo: row.fullNameKo,
      titleEn: row.fullNameEn,
      institution: InstitutionCode.parse(row.code),
      institutionKo: row.nameKo,
      institutionEn: row.nameEn,
      href: hrefs.institution(row.code),
    }));
}

function hit(row: ThingRow, day: string): SearchHit[] {
  const kind = kindOf(`${row.kind}/${row.id}`);
  const code = InstitutionCode.safeParse(row.institution);
  if (kind === undefined) return [];
  const names = institutionNames(row.institution, day);
  return [
    {
      kind,
      id: row.id,
      titleKo: row.title_ko,
      titleEn: row.title_en,
      institution: code.success ? code.data : InstitutionCode.parse('mois'),
      institutionKo: names.ko,
      institutionEn: names.en,
      href: hrefOf(kind, row.id, row.within) ?? `/timeline/${kind}/${encodeURIComponent(row.id)}`,
    },
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
