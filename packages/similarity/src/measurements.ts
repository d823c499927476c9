import { type Analysis, analyse, type Field } from './analysis.ts';
import type { Dimension } from './ledger.ts';
import { regionOf } from './region.ts';
import { rarest, type Snapshot } from './snapshot.ts';
import { meantText, type Subject } from './subject.ts';
import {
  bitsBeyond,
  bitsOfTerms,
  contained,
  cosine,
  denseCosine,
  empty,
  share,
  type Vector,
} from './vector.ts';

/**
 * What is measured, by the line it goes into. Each is 0 (nothing in common) to 1 (the same), and is
 * taken only where both sides say something.
 */
export const measured = {
  title: ['title-pieces', 'title-in-other', 'title-both-ways'],
  subject: [
    'whole-words',
    'whole-pieces',
    'whole-phrases',
    'opening-in-other',
    'opening-both-ways',
    'longest-passage',
  ],
  purpose: ['purpose-words', 'purpose-said'],
  scope: ['scope'],
  users: ['users'],
  functions: ['functions'],
  data: ['data'],
  'target-system': ['target-system'],
  'shared-service': ['shared-services'],
  rarity: ['rare-words', 'rarest-word', 'names-within', 'acronym'],
  identifiers: ['identifiers', 'identifiers-within'],
  action: ['action'],
  marks: ['phase'],
  region: ['region', 'region-near', 'tier'],
  cost: ['amount', 'amount-elsewhere'],
  period: ['years'],
  further: ['further-pieces'],
  meaning: ['meaning'],
} as const satisfies Readonly<Record<Dimension, readonly string[]>>;

export type Input = (typeof measured)[Dimension][number];

/** Inputs of which even the most says nothing for a pair: a text that says little agrees with any. */
export const onlyAgainst: ReadonlySet<Input> = new Set(['purpose-said']);

export type Value = readonly [input: Input, value: number];

/** The measurements of one line, and the passages they were taken from. */
export type Measurement = {
  readonly dimension: Dimension;
  readonly values: readonly Value[];
  readonly left: string;
  readonly right: string;
  /** What the line says where the values do not say it. */
  readonly says?: readonly [ko: string, en: string];
};

/** Everything that can be measured of a pair; the same whichever of the two comes first. */
export function measurements(left: Subject, right: Subject, snapshot: Snapshot): Measurement[] {
  const [a, b] = [analyse(left, snapshot), analyse(right, snapshot)];
  const corpus = { documents: snapshot.documents, most: rarest(snapshot) };
  return lines.flatMap((line) => line(a, b, corpus) ?? []);
}

type Corpus = { readonly documents: number; /** Bits of its rarest term. */ readonly most: number };
type Measure = (a: Analysis, b: Analysis, corpus: Corpus) => Measurement | null;

const said = (a: Field, b: Field) => !empty(a.words) && !empty(b.words);

/**
 * Words and pieces together: a slip of the hand costs little, another word costs all. What most
 * projects write in a field ("관내 전역") says little, even where it is the same.
 */
function alike(a: Field, b: Field, most: number): number {
  const shared = [...bitsOfTerms(a.words)].filter(([word]) => b.words.terms.has(word));
  if (shared.length === 0) return cosine(a.pieces, b.pieces) / 2;
  const bits = shared.map(([, rare]) => rare).sort((one, other) => one - other);
  const mean = bits.reduce((sum, rare) => sum + rare, 0) / bits.length;
  const telling = Math.min(1, mean / (tellingShare * most));
  return (telling * (cosine(a.words, b.words) + cosine(a.pieces, b.pieces))) / 2;
}

/** Of the rarest term's bits, as much as makes the words of a field telling. */
const tellingShare = 0.6;
/** Rarity in fewer projects is chance. */
const leastCorpus = 20;

const oneField =
  (
    dimension: 'scope' | 'users' | 'functions' | 'data' | 'target-system',
    read: (analysis: Analysis) => Field,
  ): Measure =>
  (a, b, { most }) => {
    const [one, other] = [read(a), read(b)];
    if (!said(one, other)) return null;
    return {
      dimension,
      values: [[dimension, alike(one, other, most)]],
      left: one.text,
      right: other.text,
    };
  };

const title: Measure = (a, b) => {
  if (!said(a.title, b.title)) return null;
  const ways = [contained(a.title.words, b.whole.words), contained(b.title.words, a.whole.words)];
  return {
    dimension: 'title',
    values: [
      ['title-pieces', cosine(a.title.pieces, b.title.pieces)],
      ['title-in-other', Math.max(...ways)],
      ['title-both-ways', Math.min(...ways)],
    ],
    left: a.title.text,
    right: b.title.text,
  };
};

const subjectLine: Measure = (a, b) => {
  if (!said(a.whole, b.whole)) return null;
  const ways = [share(a.opening, b.whole.words.terms, 2), share(b.opening, a.whole.words.terms, 2)];
  return {
    dimension: 'subject',
    values: [
      ['whole-words', cosine(a.whole.words, b.whole.words)],
      ['whole-pieces', cosine(a.whole.pieces, b.whole.pieces)],
      ['whole-phrases', cosine(a.phrases, b.phrases)],
      ['opening-in-other', Math.max(...ways)],
      ['opening-both-ways', Math.min(...ways)],
      ['longest-passage', Math.min(1, Math.log1p(longestPassage(a, b)) / longPassage)],
    ],
    left: a.whole.text,
    right: b.whole.text,
  };
};

/** A shared passage of e^6 bits, some fifty words, is as much as one can ask for. */
const longPassage = 6;

/** Bits of the longest run of words that both have. */
function longestPassage(a: Analysis, b: Analysis): number {
  // From the end, so that what the word before left is read before it is written over.
  const places = Map.groupBy([...b.inOrder.keys()].reverse(), (at) => b.inOrder[at]?.word);
  const runs = new Float64Array(b.inOrder.length + 1);
  const rows = new Int32Array(b.inOrder.length + 1).fill(-1);
  let best = 0;
  a.inOrder.forEach(({ word, bits }, row) => {
    for (const at of places.get(word) ?? []) {
      const run = (rows[at] === row - 1 ? (runs[at] ?? 0) : 0) + bits;
      runs[at + 1] = run;
      rows[at + 1] = row;
      if (run > best) best = run;
    }
  });
  return best;
}

/**
 * How little the one that has less of its own says beyond the other. "Medical devices" that shares no
 * word with a page on a scanner is no sign against; two pages that share none are.
 */
function saidOfIt(a: Vector, b: Vector): number {
  const own = Math.min(bitsBeyond(a, b), bitsBeyond(b, a));
  return 1 - Math.min(1, Math.log2(1 + own) / ownBits);
}

/** Own words of 2^10 bits, some hundred, are as much as counts. */
const ownBits = 10;

const purpose: Measure = (a, b) =>
  said(a.purpose, b.purpose)
    ? {
        dimension: 'purpose',
        values: [
          ['purpose-words', cosine(a.purpose.words, b.purpose.words)],
          ['purpose-said', saidOfIt(a.purpose.words, b.purpose.words)],
        ],
        left: a.purpose.text,
        right: b.purpose.text,
      }
    : null;

/** Bits of the rarest acronym that one side writes and the other writes or spells out. */
function rarestAcronym({ acronyms: a }: Analysis, { acronyms: b }: Analysis): number {
  let most = 0;
  for (const [name, bits] of a.written) if (b.spelled.has(name)) most = Math.max(most, bits);
  for (const [name, bits] of b.written) if (a.spelled.has(name)) most = Math.max(most, bits);
  return most;
}

const rarity: Measure = (a, b, { documents, most }) => {
  if (documents < leastCorpus) return null;
  const shared = [...a.rare]
    .filter(([term]) => b.rare.has(term))
    .map(([term, { bits }]) => ({ term, bits }))
    .sort((one, other) => other.bits - one.bits || (one.term < other.term ? -1 : 1));
  const three = shared.slice(0, 3).reduce((sum, { bits }) => sum + bits, 0);
  const named = !empty(a.names) && !empty(b.names);
  if (shared.length === 0 && !named) return null;
  const quote = (side: Analysis) =>
    [
      ...new Set([
        ...shared.map(({ term }) => side.rare.get(term)?.written ?? term),
        ...side.names.terms.keys(),
      ]),
    ].join(', ');
  return {
    dimension: 'rarity',
    values: [
      ['rare-words', three / (3 * most)],
      ['rarest-word', (shared[0]?.bits ?? 0) / most],
      ...(named
        ? ([
            ['names-within', Math.max(contained(a.names, b.names), contained(b.names, a.names))],
            ['acronym', rarestAcronym(a, b) / most],
          ] as const)
        : []),
    ],
    left: quote(a),
    right: quote(b),
  };
};

const identifiers: Measure = (a, b) =>
  empty(a.identifiers) || empty(b.identifiers)
    ? null
    : {
        dimension: 'identifiers',
        values: [
          ['identifiers', cosine(a.identifiers, b.identifiers)],
          [
            'identifiers-within',
            Math.max(
              contained(a.identifiers, b.identifiers),
              contained(b.identifiers, a.identifiers),
            ),
          ],
        ],
        left: [...a.identifiers.terms.keys()].join(', '),
        right: [...b.identifiers.terms.keys()].join(', '),
      };

const sharedService: Measure = (a, b) => {
  const [one, other] = [a.subject.sharedServices, b.subject.sharedServices];
  if (one.length === 0 || other.length === 0) return null;
  const shared = one.filter((code) => other.includes(code)).length;
  return {
    dimension: 'shared-service',
    values: [['shared-services', Math.min(1, shared / 4)]],
    left: one.join(', '),
    right: other.join(', '),
  };
};

/** Work on a project rather than the project: it has the same words and is something else. */
export const workOnProjects = [
  'supervision',
  'management-office',
  'impact-assessment',
  'strategy',
  'design',
] as const;

/** Which of these a title is, in words that two titles can be compared by. */
export function workOn({ actions }: Analysis): string {
  return workOnProjects.filter((kind) => actions.includes(kind)).join('+');
}

const action: Measure = (a, b) => {
  const [one, other] = [workOn(a), workOn(b)];
  if (one === other) return null;
  return {
    dimension: 'action',
    values: [['action', 0]],
    left: a.title.text,
    right: b.title.text,
  };
};

const marks: Measure = (a, b) => {
  if (a.phases.length === 0 || b.phases.length === 0) return null;
  return {
    dimension: 'marks',
    values: [['phase', a.phases.join() === b.phases.join() ? 1 : 0]],
    left: a.title.text,
    right: b.title.text,
  };
};

const region: Measure = (a, b) => {
  const found = regionOf(a, b);
  return found === null ? null : { dimension: 'region', ...found };
};

/** Amounts a factor e^2 apart have nothing in common; the big and the small may buy the same. */
const cost: Measure = ({ subject: a }, { subject: b }) => {
  if (a.amount === null || b.amount === null || a.amount <= 0 || b.amount <= 0) return null;
  const value = Math.max(0, 1 - Math.abs(Math.log(a.amount) - Math.log(b.amount)) / 2);
  const known = a.institution !== '' && b.institution !== '';
  const elsewhere = known && a.institution !== b.institution;
  return {
    dimension: 'cost',
    values: [[elsewhere ? 'amount-elsewhere' : 'amount', value]],
    left: String(a.amount),
    right: String(b.amount),
  };
};

const period: Measure = ({ subject: a }, { subject: b }) => {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return null;
  const apart = Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
  return {
    dimension: 'period',
    values: [['years', Math.max(0, 1 - apart / 5)]],
    left: `${String(a.from)}-${String(a.to)}`,
    right: `${String(b.from)}-${String(b.to)}`,
  };
};

const further: Measure = (a, b) =>
  said(a.further, b.further)
    ? {
        dimension: 'further',
        values: [['further-pieces', cosine(a.further.pieces, b.further.pieces)]],
        left: a.further.text,
        right: b.further.text,
      }
    : null;

const meaning: Measure = ({ subject: a }, { subject: b }) => {
  const [left, right] = [meantText(a), meantText(b)];
  const value = denseCosine(a.meaning, b.meaning);
  if (value === null || left === '' || right === '') return null;
  return { dimension: 'meaning', values: [['meaning', value]], left, right };
};

const lines: readonly Measure[] = [
  title,
  subjectLine,
  purpose,
  oneField('scope', ({ scope }) => scope),
  oneField('users', ({ users }) => users),
  oneField('functions', ({ functions }) => functions),
  oneField('data', ({ data }) => data),
  oneField('target-system', ({ targetSystem }) => targetSystem),
  sharedService,
  rarity,
  identifiers,
  action,
  marks,
  region,
  cost,
  period,
  further,
  meaning,
];
