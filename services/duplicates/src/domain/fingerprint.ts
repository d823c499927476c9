import type { AskedMeaning, Fingerprint } from '@madang/contracts';
import type { Subject } from '@madang/similarity';

type Field = 'title' | 'purpose' | 'scope' | 'users' | 'functions' | 'data' | 'system' | 'shared';

const texts: Readonly<Record<Field, (subject: Subject) => string>> = {
  title: ({ title }) => title,
  purpose: ({ purpose }) => purpose,
  scope: ({ scope }) => scope,
  users: ({ users }) => users,
  functions: ({ functions }) => functions.join('\n'),
  data: ({ data }) => data,
  system: ({ targetSystem }) => targetSystem,
  shared: ({ sharedServices }) => sharedServices.join('\n'),
};
const names: Readonly<Record<Field, readonly [ko: string, en: string]>> = {
  title: ['사업명', 'title'],
  purpose: ['목적', 'purpose'],
  scope: ['범위', 'scope'],
  users: ['이용자', 'users'],
  functions: ['기능', 'functions'],
  data: ['연계·자료', 'data and links'],
  system: ['대상 시스템', 'target system'],
  shared: ['대상 업무', 'functions served'],
};
const fields = [
  'title',
  'purpose',
  'scope',
  'users',
  'functions',
  'data',
  'system',
  'shared',
] as const;

/** What a later comparison of the same two projects is held against. It keeps no text. */
export function fingerprint(
  left: Subject,
  right: Subject,
  {
    version,
    snapshot,
    meaning,
  }: {
    readonly version: string;
    readonly snapshot: number;
    readonly meaning: AskedMeaning | null;
  },
): Fingerprint {
  return {
    version,
    snapshot,
    ...(meaning === null ? {} : { meaning }),
    amountsKrw: [left.amount ?? 0, right.amount ?? 0],
    marks: Object.fromEntries(
      fields.map((field) => [field, [mark(texts[field](left)), mark(texts[field](right))]]),
    ),
  };
}

/** What became different between two comparisons of the same pair, and what stayed, in one sentence. */
export function whatChanged(
  before: Fingerprint,
  after: Fingerprint,
): { readonly ko: string; readonly en: string } {
  const money = [0, 1].flatMap((side) => {
    const grown = (after.amountsKrw[side] ?? 0) - (before.amountsKrw[side] ?? 0);
    return grown === 0 ? [] : [[`예산 ${inHundredMillions(grown)}`, `budget ${inMillions(grown)}`]];
  });
  const changed = fields.filter((field) => differs(before, after, field));
  const kept = (['shared', 'functions', 'purpose'] as const).find((field) => {
    const [one = '', other = ''] = after.marks[field] ?? [];
    return !changed.includes(field) && (one !== '' || other !== '');
  });
  const texts = changed.map((field) => [`${names[field][0]} 바뀜`, `${names[field][1]} changed`]);
  const rules =
    before.version === after.version && before.snapshot === after.snapshot
      ? []
      : [
          [
            `비교 규칙 ${before.version}·${String(before.snapshot)}회차 → ${after.version}·${String(after.snapshot)}회차`,
            `rules ${before.version}, snapshot ${String(before.snapshot)} → ${after.version}, snapshot ${String(after.snapshot)}`,
          ],
        ];
  const [was, is] = [modelIn(before), modelIn(after)];
  const meaning =
    was === is
      ? []
      : [
          [
            `의미 비교 ${was ?? '없음'} → ${is ?? '없음'}`,
            `meaning ${was ?? 'none'} → ${is ?? 'none'}`,
          ],
        ];
  const same = kept === undefined ? [] : [[`${names[kept][0]} 동일`, `${names[kept][1]} the same`]];
  const parts = [...money, ...texts, ...rules, ...meaning, ...same];
  return {
    ko: parts.map(([ko]) => ko).join(', '),
    en: parts.map(([, en]) => en).join(', '),
  };
}

/** The model that gave the line of meaning, if any did. */
function modelIn({ meaning }: Fingerprint): string | null {
  return meaning?.answered === true ? meaning.model : null;
}

function differs(before: Fingerprint, after: Fingerprint, field: Field): boolean {
  const [was, is] = [before.marks[field], after.marks[field]];
  return was?.[0] !== is?.[0] || was?.[1] !== is?.[1];
}

/** Text without spaces as a short mark (FNV-1a over code units, twice); empty for no text. */
function mark(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, '');
  if (plain === '') return '';
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < plain.length; at += 1) {
    one = Math.imul(one ^ plain.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ plain.charCodeAt(at), 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}

const hundredMillion = 100_000_000;

/** `+12억`, `-0.4억`. */
function inHundredMillions(krw: number): string {
  return `${krw > 0 ? '+' : '-'}${shortest(Math.abs(krw) / hundredMillion)}억`;
}
function inMillions(krw: number): string {
  return `${krw > 0 ? '+' : '-'}KRW ${shortest(Math.abs(krw) / 1_000_000)} million`;
}
function shortest(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
