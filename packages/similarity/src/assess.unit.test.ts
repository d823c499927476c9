import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Dimension,
  emptySnapshot,
  meantText,
  measurements,
  opensCase,
  shipped,
  subject,
  type Subject,
  takeSnapshot,
} from './index.ts';

const subjects =
  '주차 안부 전화 산불 감시 민원 상담 하수 악취 도서관 대출 교통 신호 portal records'.split(' ');
const verbs = ['구축', '고도화', '감리', '도입 용역', 'modernization', '2차 구축'];
const sentences = [
  '빈자리를 실시간으로 알려 배회 차량을 줄임',
  '정기 자동 전화로 혼자 사는 주민의 위험 징후를 발견',
  '민원 서류를 한 번에 떼고 결과를 문자로 알림',
  'Replace the legacy records system (LRS) with a shared service',
];
const users = ['운전자', '1인 가구', '청소 부서', 'citizens'];
const functions = ['빈자리 감지', '요금 정산', '자동 안부 전화', '위험 징후 분석', 'search'];
const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);
const anySubject: fc.Arbitrary<Subject> = fc
  .record({
    id: fc.uuid(),
    institution: pick(['26110', '27110', '26000', 'mois', '']),
    day: pick(['2026-06-30', '2026-09-03', null]),
    title: fc
      .tuple(pick(['', '부산', '중구', '서해구']), pick(subjects), pick(subjects), pick(verbs))
      .map((words) => words.filter((word) => word !== '').join(' ')),
    purpose: pick(['', ...sentences]),
    scope: pick(['', '관내 전역', '공영주차장 18곳']),
    users: pick(['', ...users]),
    functions: fc.subarray(functions),
    data: pick(['', '주민등록 세대정보']),
    targetSystem: pick(['', '통합플랫폼']),
    sharedServices: fc.subarray(['F01', 'F02', 'F10']),
    amount: fc.option(fc.integer({ min: 1, max: 9_000_000_000 })),
    from: fc.option(fc.integer({ min: 2020, max: 2028 })),
    more: pick(['', 'ref 2017-12 KX40', '현장 점검 결과를 붙임']),
  })
  .map((known) => subject({ ...known, to: known.from === null ? null : known.from + 1 }));

const corpus = Array.from({ length: 60 }, (_, at) =>
  subject({
    id: `c${String(at)}`,
    title: `${subjects[at % 14] ?? ''} ${verbs[at % 6] ?? ''}`,
    purpose: sentences[at % 4] ?? '',
    users: users[at % 4] ?? '',
    functions: [functions[at % 5] ?? ''],
  }),
);
const model = { version: shipped, snapshot: takeSnapshot(1, corpus) };
const models = [model, { version: shipped, snapshot: emptySnapshot }];
const assessed = (left: Subject, right: Subject) => assess(left, right, model);
const bitsOf = (left: Subject, right: Subject) =>
  new Map(assessed(left, right).lines.map(({ dimension, bits }) => [dimension, bits]));

describe('the evidence of a pair', () => {
  it('adds up to its total, in whichever order the two are compared, on every run', () => {
    fc.assert(
      fc.property(anySubject, anySubject, pick(models), (left, right, against) => {
        const found = assess(left, right, against);
        const sum = found.lines.reduce((bits, line) => bits + line.bits, 0);
        expect(Math.abs(sum - found.total)).toBeLessThan(1e-9);
        const back = assess(right, left, against);
        expect(back.total).toBe(found.total);
        expect(back.relation).toBe(found.relation);
        expect(back.lines.map(({ dimension, bits }) => [dimension, bits])).toEqual(
          found.lines.map(({ dimension, bits }) => [dimension, bits]),
        );
        expect(assess({ ...left }, { ...right }, against)).toEqual(found);
        expect(found.version).toBe(shipped.name);
        expect(found.snapshot).toBe(against.snapshot.number);
      }),
      { numRuns: 300 },
    );
  });

  it('has no line that is nothing, and each says why in both languages', () => {
    fc.assert(
      fc.property(anySubject, anySubject, (left, right) => {
        for (const line of assessed(left, right).lines) {
          expect(line.bits).not.toBe(0);
          expect(line.left).not.toBe('');
          expect(line.right).not.toBe('');
          expect(line.ko).toMatch(/[가-힣]/u);
          expect(line.en).toMatch(/^[A-Z]/u);
        }
      }),
    );
  });

  const everyText = {
    title: '',
    purpose: '',
    scope: '',
    users: '',
    functions: [],
    data: '',
    targetSystem: '',
    more: '',
  } as const;
  const fromTitle = [
    'title',
    'subject',
    'rarity',
    'identifiers',
    'action',
    'marks',
    'region',
  ] as const;
  const cleared = {
    scope: { scope: '' },
    users: { users: '' },
    functions: { functions: [] },
    data: { data: '' },
    'target-system': { targetSystem: '' },
    'shared-service': { sharedServices: [] },
    cost: { amount: null },
    period: { from: null },
    purpose: { purpose: '' },
    title: { title: '' },
    further: { more: '' },
    // Their lines quote more than one field, or the title.
    subject: everyText,
    identifiers: { title: '', purpose: '', more: '' },
    action: { title: '' },
    marks: { title: '' },
    region: { title: '', institution: '' },
  } as const satisfies Partial<Record<Dimension, Partial<Subject>>>;
  const derived: Partial<Record<Dimension, readonly Dimension[]>> = {
    title: fromTitle,
    // How much of a title stands in the whole of the other is read there.
    purpose: ['subject', 'rarity', 'identifiers', 'title'],
    scope: ['subject', 'rarity', 'title'],
    users: ['subject', 'rarity', 'title'],
    functions: ['subject', 'rarity', 'title'],
    data: ['subject', 'rarity', 'title'],
    'target-system': ['subject', 'rarity', 'title'],
    further: ['subject', 'rarity', 'identifiers', 'title'],
    subject: [
      ...fromTitle,
      ...(['purpose', 'scope', 'users', 'functions', 'data', 'target-system', 'further'] as const),
    ],
    identifiers: [...fromTitle, 'purpose', 'further'],
    action: fromTitle,
    marks: fromTitle,
    // What two institutions plan to spend is no sign, what one plans is.
    region: [...fromTitle, 'cost'],
  };
  it.each(Object.entries(cleared))(
    'without %s loses that line, and no line that does not follow from it changes',
    (dimension, nothing) => {
      fc.assert(
        fc.property(anySubject, anySubject, (left, right) => {
          const before = bitsOf(left, right);
          const after = bitsOf({ ...left, ...nothing }, { ...right, ...nothing });
          const touched: ReadonlySet<string> = new Set([
            dimension,
            ...(Object.entries(derived).find(([name]) => name === dimension)?.[1] ?? []),
          ]);
          expect([...after.keys()]).not.toContain(dimension);
          for (const [name, bits] of before) {
            if (!touched.has(name)) expect(after.get(name)).toBe(bits);
          }
          for (const name of after.keys()) {
            if (!touched.has(name)) expect(before.has(name)).toBe(true);
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  it('quotes in the line of the whole every text that it measures', () => {
    fc.assert(
      fc.property(anySubject, anySubject, (left, right) => {
        const line = assessed(left, right).lines.find(({ dimension }) => dimension === 'subject');
        if (line === undefined) return;
        const {
          title,
          purpose,
          scope,
          users: by,
          functions: what,
          data,
          targetSystem,
          more,
        } = left;
        for (const text of [title, purpose, scope, by, ...what, data, targetSystem, more]) {
          expect(line.left).toContain(text);
        }
      }),
    );
  });

  it('speaks less against a purpose of few words than against one of many, and never for it', () => {
    const of = (id: string, purpose: string) => subject({ id, title: '', purpose });
    const scanner = of('a', 'Reads the images of a tomograph and marks what a physician must see.');
    const lineOf = (other: Subject) =>
      assessed(scanner, other).lines.find(({ dimension }) => dimension === 'purpose');
    const few = lineOf(of('b', 'Medical devices'));
    const many = lineOf(
      of('c', 'Parking spaces are counted, paid by telephone and told on boards.'),
    );
    expect(few?.bits).toBeLessThan(0);
    expect(many?.bits).toBeLessThan(few?.bits ?? 0);
    expect(few?.en).toBe('Purpose: different');
    expect(shipped.weights['purpose-said'].at(-1)).toBe(0);
  });

  it('takes the rarest word that both use for more than three that many use', () => {
    const common = Array.from({ length: 60 }, (_, at) =>
      subject({ id: String(at), title: 'portal', purpose: 'records search permit grant' }),
    );
    const against = { version: shipped, snapshot: takeSnapshot(2, common) };
    const rarity = (word: string) => {
      const of = (id: string) => subject({ id, title: 'portal', purpose: `records ${word}` });
      const { lines } = assess(of('a'), of('b'), against);
      return lines.find(({ dimension }) => dimension === 'rarity')?.bits ?? 0;
    };
    expect(rarity('search permit grant')).toBe(0);
    expect(rarity('telemetry')).toBeGreaterThan(0.5);
  });

  it('speaks of rare words by those it quotes alone', () => {
    fc.assert(
      fc.property(anySubject, anySubject, (left, right) => {
        const quoted = assessed(left, right).lines.find(({ dimension }) => dimension === 'rarity');
        if (quoted === undefined) return;
        const without = (side: Subject, words: readonly string[]): Subject => {
          const bare = (text: string) =>
            words.reduce((rest, word) => rest.replaceAll(new RegExp(word, 'giu'), ' '), text);
          const title = bare(side.title);
          return {
            ...side,
            // A title of which nothing is left but what is done is compared by that.
            title: subjects.some((word) => title.includes(word)) ? title : '',
            purpose: bare(side.purpose),
            scope: bare(side.scope),
            users: bare(side.users),
            functions: side.functions.map(bare),
            data: bare(side.data),
            targetSystem: bare(side.targetSystem),
            more: bare(side.more),
          };
        };
        const words = `${quoted.left}, ${quoted.right}`.split(', ');
        const rest = bitsOf(without(left, words), without(right, words));
        expect(rest.has('rarity')).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('never falls when both say the same thing more', () => {
    const more = [
      { functions: ['체납 차량 단속 연계'] },
      { users: '체납 담당자' },
      { targetSystem: '차량등록시스템' },
      { sharedServices: ['F07'] },
      { amount: 500_000_000 },
      { purpose: '체납 차량을 길에서 찾아 알림' },
      { scope: '관내 전역' },
      { data: '자동차 등록 원부' },
      { more: '2017-12 KX40' },
      { from: 2027, to: 2028 },
    ] as const satisfies readonly Partial<Subject>[];
    fc.assert(
      fc.property(anySubject, anySubject, pick(more), (one, other, added) => {
        const without = {
          functions: [],
          users: '',
          targetSystem: '',
          sharedServices: [],
          amount: null,
          purpose: '',
          scope: '',
          data: '',
          more: '',
          from: null,
          to: null,
        };
        const [left, right] = [
          { ...one, ...without },
          { ...other, ...without },
        ];
        expect(
          assessed({ ...left, ...added }, { ...right, ...added }).total,
        ).toBeGreaterThanOrEqual(assessed(left, right).total);
      }),
      { numRuns: 300 },
    );
  });

  it('does not read the end of one field and the beginning of the next as one', () => {
    const [left, right] = [
      subject({ id: 'a', title: 'portal 전화 구축' }),
      subject({ id: 'b', title: '전화 portal 구축' }),
    ];
    const data = '자동차 등록 원부';
    expect(assessed({ ...left, data }, { ...right, data }).total).toBeGreaterThanOrEqual(
      assessed(left, right).total,
    );
  });

  it('is bounded by the length that is looked at, whatever is sent', () => {
    const long = (length: number) =>
      subject({ id: 'a', title: 'ⅱ2차'.repeat(length / 3), purpose: 'a b '.repeat(length / 4) });
    const longer = assessed(long(50_000), long(50_000));
    expect(longer.total).toBe(assessed(long(25_000), long(25_000)).total);
  });
});

describe('the line of meaning', () => {
  const unit = (numbers: readonly number[]) => {
    const length = Math.hypot(...numbers);
    return numbers.map((number) => number / length);
  };
  const anyVector = fc
    .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 8, maxLength: 8 })
    .filter((numbers) => numbers.some((number) => number !== 0))
    .map(unit);
  const withMeaning = (known: Subject, meaning: Subject['meaning']): Subject => ({
    ...known,
    meaning,
  });

  it('is added to a ledger in which nothing else changes, the same whichever comes first', () => {
    fc.assert(
      fc.property(anySubject, anySubject, anyVector, anyVector, (left, right, one, other) => {
        const [a, b] = [withMeaning(left, one), withMeaning(right, other)];
        const [without, found] = [assessed(left, right), assessed(a, b)];
        expect(found.lines.filter(({ dimension }) => dimension !== 'meaning')).toEqual(
          without.lines,
        );
        const sum = found.lines.reduce((bits, line) => bits + line.bits, 0);
        expect(Math.abs(sum - found.total)).toBeLessThan(1e-9);
        const back = assessed(b, a);
        expect([back.total, back.relation]).toEqual([found.total, found.relation]);
        for (const { bits, left: quoted } of found.lines.filter(
          ({ dimension }) => dimension === 'meaning',
        )) {
          expect(bits).toBeGreaterThanOrEqual(-1);
          expect(bits).toBeLessThanOrEqual(3);
          expect(quoted).toBe(meantText(left));
        }
      }),
    );
  });

  it('is not there where either has no vector, no text, or a vector of another model', () => {
    fc.assert(
      fc.property(anySubject, anySubject, anyVector, (left, right, vector) => {
        const full = withMeaning(left, vector);
        const bare = { title: '', purpose: '' };
        for (const other of [
          right,
          withMeaning(right, unit([...vector, 1])),
          { ...withMeaning(right, vector), ...bare },
        ]) {
          expect([...bitsOf(full, other).keys()]).not.toContain('meaning');
          expect([...bitsOf(other, full).keys()]).not.toContain('meaning');
        }
        expect(assessed(full, right)).toEqual(assessed(left, right));
      }),
    );
  });

  it('never falls when the two vectors come nearer', () => {
    const alike = (cosine: number) => {
      const [a, b] = ['a', 'b'].map((id) => subject({ id, title: '안부 전화' }));
      if (a === undefined || b === undefined) throw new Error('two were made');
      const turned = [cosine, Math.sqrt(1 - cosine * cosine)];
      return bitsOf(withMeaning(a, [1, 0]), withMeaning(b, turned)).get('meaning') ?? 0;
    };
    const nearer = Array.from({ length: 201 }, (_, at) => alike(at / 100 - 1));
    expect(nearer).toEqual(nearer.toSorted((one, other) => one - other));
    expect([nearer[0], nearer.at(-1)]).toEqual([-1, 3]);
    const [a, b] = [
      [1, 0],
      [-1, 0],
    ].map((meaning) => subject({ id: 'a', title: '전화', meaning }));
    if (a === undefined || b === undefined) throw new Error('two were made');
    const apart = measurements(a, b, emptySnapshot).find(
      ({ dimension }) => dimension === 'meaning',
    );
    expect(apart?.values).toEqual([['meaning', 0]]);
  });
});

describe('the relation of a pair', () => {
  const base = {
    purpose: '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임',
    functions: ['빈자리 감지', '실시간 안내'],
    users: '운전자',
  };
  const at = (institution: string, title: string, more: Partial<Subject> = {}) =>
    subject({ id: `${institution}${title}`, institution, title, ...base, ...more });
  const related = (left: Subject, right: Subject) => assessed(left, right).relation;

  it.each([
    ['스마트 주차 플랫폼 구축(1차)', '스마트 주차 플랫폼 구축(2차)', 'successor'],
    ['스마트 주차 플랫폼 ISP', '스마트 주차 플랫폼 구축', 'successor'],
    ['스마트 주차 플랫폼 구축', '스마트주차 플랫폼 고도화', 'successor'],
    ['2025년 스마트 주차 플랫폼 운영', '2026년 스마트 주차 플랫폼 운영', 'successor'],
    ['스마트 주차 플랫폼 구축', '스마트 주차 플랫폼 구축 감리', 'supervision'],
    ['스마트 주차 플랫폼 구축', '스마트 주차 플랫폼 구축 사업관리(PMO) 용역', 'supervision'],
    ['스마트 주차 플랫폼 구축', '스마트 주차 플랫폼 구축 개인정보 영향평가', 'supervision'],
  ])('%s and %s of one institution: %s, which opens no case', (one, other, relation) => {
    expect(related(at('26110', one), at('26110', other))).toBe(relation);
    expect(opensCase).not.toContain(relation);
  });

  it('is a local copy where another institution files the same title, and opens a case', () => {
    const relation = related(
      at('26110', '중구 스마트 주차 플랫폼 구축'),
      at('27110', '중구 스마트주차 플랫폼 구축'),
    );
    expect(relation).toBe('local-copy');
    expect(opensCase).toContain(relation);
  });

  it('is no case where the supervision is of another institution', () => {
    expect(related(at('26110', '스마트 주차 구축'), at('27110', '스마트 주차 구축 감리'))).toBe(
      'supervision',
    );
  });

  it('is unrelated where nothing is shared', () => {
    const other = subject({
      id: 'b',
      institution: '27110',
      title: '옛 사진 기록',
      purpose: '사진을 모음',
    });
    expect(related(at('26110', '스마트 주차 구축'), other)).toBe('unrelated');
  });
});
