import { createPool } from '@madang/backbone/postgres';
import {
  Actor,
  id,
  instant,
  institutionCode,
  PairId,
  projectClosed,
  projectRegistered,
  refusePair,
  WhyAnswer,
  whyNotShown,
} from '@madang/contracts';
import {
  assess,
  type Assessment,
  CandidateIndex,
  emptySnapshot,
  shipped,
  type Subject,
  subject,
  termsOf,
} from '@madang/similarity';
import { bootServices, seededNumbers } from '@madang/testing';
import { expect, it } from 'vitest';
import { chooseKept } from '../src/comparison/choose.ts';
import { whyAnswer } from '../src/comparison/why.ts';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const size = 2_000;
const { perList } = shipped.bounds;
const at = instant('2026-08-13T01:00:00.000Z');
const exact = 3;
/** Lists short enough that every pair can be asked for; which pairs they hold is another question. */
const short = { ...shipped, bounds: { ...shipped.bounds, perList: 12 } };
const someRank = [{ list: 'title' as const, rank: short.bounds.perList + 1 }];
const model = { version: shipped, snapshot: emptySnapshot };
const topics = [
  ['안부확인', '정기 자동 전화로 혼자 사는 주민의 위험 징후를 발견', '자동 전화'],
  ['주차정보', '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임', '빈자리 감지'],
  ['산불 감시', '건조기에 드론이 산림을 돌며 연기를 찾아 알림', '연기 탐지'],
  ['악취 측정', '하수관 악취를 재어 민원 전에 준설 시기를 정함', '악취 측정'],
  ['도서관 대출', '관내 도서관을 대출증 하나로 빌리고 돌려줌', '상호 대차'],
  ['하천 수위', '지하차도 물 높이를 재어 차단막을 스스로 내림', '수위 측정'],
] as const;
const places = ['중구', '춘천', '제천', '경주', '김포', '원주', '평창', '서해'] as const;
const actions = ['구축', '도입', '고도화', '구축 감리', '2단계', '운영'] as const;

/** Projects as repetitive as real ones: few topics, many places, phases and supervisions among them. */
function corpus(): readonly Subject[] {
  const next = seededNumbers(20_260_903);
  const one = <T>(list: readonly T[]): T => {
    const found = list[next(list.length)];
    if (found === undefined) throw new Error('an empty list');
    return found;
  };
  /** A name that nobody else has. */
  const odd = () =>
    Array.from({ length: 4 }, () => String.fromCodePoint(0xac00 + next(11_172))).join('');
  return Array.from({ length: size }, (_, index) => {
    const [name, purpose, work] = one(topics);
    const bare = next(10) < 3;
    return subject({
      id: `p-${String(index).padStart(4, '0')}`,
      title:
        next(4) === 0 ? `${one(places)} ${odd()}` : `${one(places)} ${name} 시스템 ${one(actions)}`,
      institution: String(10_000 + next(240)),
      purpose: bare ? '' : purpose,
      functions: bare ? [] : [work],
      amount: next(10) < 2 ? null : next(900) * 1_000_000,
      from: 2026 + next(3),
    });
  });
}

it('gives exactly one answer for every pair of 2,000 projects', () => {
  const projects = corpus();
  const byId = new Map(projects.map((each) => [each.id, each]));
  const index = new CandidateIndex();
  for (const each of projects) index.put(each.id, termsOf(each));
  /** Most pairs are found from both sides. */
  const known = new Map<string, Assessment>();
  const assessed = (left: Subject, right: Subject) => {
    const pair = `${left.id}~${right.id}`;
    const found = known.get(pair) ?? assess(left, right, model);
    known.set(pair, found);
    return found;
  };
  const looked = projects.map((each) => {
    const candidates = new Set(
      index
        .search(termsOf(each), {
          limit: short.bounds.perList,
          except: (other) => other === each.id,
        })
        .map(({ id: other }) => other),
    );
    const found = [...candidates].flatMap((other) => {
      const known = byId.get(other);
      if (known === undefined) return [];
      const [left, right] = each.id < other ? [each, known] : [known, each];
      const { total, relation } = assessed(left, right);
      return [{ id: other, total, relation, caseId: null }];
    });
    const totals = new Map(found.map(({ id: other, total }) => [other, total]));
    const kept = new Set(chooseKept(found, short).map(({ id: other }) => other));
    return { candidates, kept, totals };
  });

  const kinds = new Map<string, number>();
  for (const [one, left] of projects.entries()) {
    for (let two = one + 1; two < size; two += 1) {
      const right = projects[two];
      const [of, other] = [looked[one], looked[two]];
      if (right === undefined || of === undefined || other === undefined) continue;
      const pairId = PairId.parse(`${left.id}~${right.id}`);
      const stored = of.kept.has(right.id) && (one + two) % 3 !== 0;
      const refused = stored && (one + two) % 7 === 0;
      const answer = whyAnswer({
        visible: (one + two) % 11 !== 0,
        same: false,
        closed: one % 97 === 0,
        caseId: stored && (one + two) % 13 === 0 ? id('DUP-2026-0001') : null,
        pair: stored
          ? {
              pairId,
              belowLine: (one + two) % 5 === 0,
              refused: refused ? { at, by: null, reason: '다릅니다.' } : null,
            }
          : null,
        step: 1.5,
        line: shipped.line.shown,
        bounds: short.bounds,
        compared: () => of.candidates.has(right.id) || other.candidates.has(left.id),
        // Exact ranks are dear: they are asked for the first projects with every other.
        places: () => (one < exact ? index.placeOf(termsOf(left), right.id) : someRank),
        ledger: () => ({
          total: of.totals.get(right.id) ?? other.totals.get(left.id) ?? Number.NaN,
          relation: 'unrelated',
          lines: [],
          rules: shipped.name,
          snapshot: 0,
          meaning: null,
        }),
        kept: () => of.kept.has(right.id) || other.kept.has(left.id),
      });
      const kind =
        answer.kind === 'not-compared' ? `${answer.kind}: ${answer.reason.because}` : answer.kind;
      if (!kinds.has(kind)) WhyAnswer.parse(answer);
      if ('ledger' in answer && Number.isNaN(answer.ledger.total)) throw new Error(pairId);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe((size * (size - 1)) / 2);
  expect([...kinds.keys()].toSorted()).toEqual(
    expect.arrayContaining([
      'below-line',
      'not-compared: rank',
      'not-visible',
      'shown',
      'suppressed',
    ]),
  );
}, 120_000);

it('answers of the service that runs are those of the record, one for each pair, and of every kind', async () => {
  await using world = await bootServices(plans, duplicates);
  const projects = corpus();
  const byId = new Map(projects.map((each) => [each.id, each]));
  const index = new CandidateIndex();
  for (const each of projects) index.put(each.id, termsOf(each));
  const pool = createPool(world.database.urlFor('duplicates'), { name: 'madang-test', max: 1 });
  await using _pool = { [Symbol.asyncDispose]: () => pool.end() };
  await pool.query(
    `insert into project (project_id, institution, title, purpose, scope, users, functions,
       saeol_functions, target_system, linkage, kind, amount_krw, period_from, source, relation_kind, closed)
     select p.id, p.institution, p.title, p.purpose, '', '', p.functions, '[]', '', '', 'new',
       coalesce(p.amount, 0), p."from"::text || '-01', 'plan', 'none', false
     from jsonb_to_recordset($1) as p(id text, institution text, title text, purpose text,
       functions jsonb, amount bigint, "from" integer)`,
    [JSON.stringify(projects)],
  );
  const told = async (no: number, purpose: string) => {
    const event = projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id(`told-${String(no)}`),
      institution: institutionCode('51110'),
      purpose,
    });
    const outcome = await world.command(coordinator, record, {
      type: event.type,
      data: event.data,
    });
    expect(outcome).toMatchObject({ ok: true });
    return event.data;
  };
  const purpose = '마을 도서실의 책을 집에서 받아 봄';
  await told(1, purpose);
  await told(2, purpose);
  await told(3, `${purpose}, 반납까지`);
  const ended = await told(4, purpose);
  await world.settled();
  const refused = PairId.parse('told-1~told-2');
  const no = await world.command(coordinator, refusePair, { pairId: refused, reason: '다릅니다.' });
  expect(no).toMatchObject({ ok: true });
  const end = projectClosed.make({ ...ended, reason: 'withdrawn' });
  await world.command(coordinator, record, { type: end.type, data: end.data });
  await world.settled();

  const next = seededNumbers(7);
  const near = [3, 500, 1_200].flatMap((at) => {
    const own = projects[at];
    if (own === undefined) return [];
    const found = index.search(termsOf(own), { limit: perList, except: (each) => each === own.id });
    return found.map((each) => [own.id, each.id] as const);
  });
  const chance = Array.from({ length: 60 }, () => {
    const [one, other] = [projects[next(size)], projects[next(size)]];
    return [one?.id ?? '', other?.id ?? ''] as const;
  });
  const stated = [1, 2, 3, 4].flatMap((one) =>
    [1, 2, 3, 4].map((other) => [`told-${String(one)}`, `told-${String(other)}`] as const),
  );
  const { rows } = await pool.query<{ pair_id: string; refused: boolean }>(
    'select pair_id, refused_at is not null as refused from pair where scored_at is not null',
  );
  const stored = new Map(rows.map((row) => [row.pair_id, row.refused]));
  const keptOf = new Map<string, ReadonlySet<string>>();
  const kinds = new Map<string, number>();
  for (const [one, other] of [...near, ...chance, ...stated]) {
    const [left, right] = [one, other].toSorted();
    if (left === undefined || right === undefined) continue;
    const { answer } = await world.query(coordinator, whyNotShown, { left, right });
    const kind = answer.kind === 'not-compared' ? answer.reason.because : answer.kind;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const known = stored.get(`${left}~${right}`);
    const closed = [left, right].includes('told-4');
    if (left === right) expect(kind).toBe('same-project');
    else if (known === true) expect(kind).toBe('suppressed');
    else if (closed) expect(kind).toBe('closed');
    else if (known === false) expect(kind).toBe('shown');
    else {
      const [a, b] = [byId.get(left), byId.get(right)];
      if (a === undefined || b === undefined) throw new Error(`${left}~${right}`);
      expect([left, right, kind]).toEqual([left, right, expected(a, b)]);
      const reason = answer.kind === 'not-compared' ? answer.reason : answer;
      const ledger = 'ledger' in reason ? reason.ledger : null;
      if (ledger !== null) expect(ledger.total).toBe(assess(a, b, model).total);
      if (answer.kind === 'not-compared' && answer.reason.because === 'rank') {
        for (const { rank, limit } of answer.reason.places) expect(rank).toBeGreaterThan(limit);
      }
    }
  }
  const stranger = Actor.parse({
    post: 'officer-26110',
    institution: '26110',
    role: 'municipal-officer',
  });
  const hidden = await world.query(stranger, whyNotShown, { left: 'told-1', right: 'told-3' });
  kinds.set(hidden.answer.kind, 1);
  expect([...kinds.keys()].toSorted()).toEqual([
    'below-line',
    'closed',
    'no-common-word',
    'not-since',
    'not-visible',
    'rank',
    'same-project',
    'shown',
    'stronger-ones',
    'suppressed',
  ]);

  /** The candidates of a project. */
  function found(own: Subject): readonly Subject[] {
    return index
      .search(termsOf(own), { limit: perList, except: (each) => each === own.id })
      .map((each) => byId.get(each.id) ?? own);
  }

  /** Those of its candidates with which a project is kept; asked for again and again, made once. */
  function kept(own: Subject): ReadonlySet<string> {
    const known = keptOf.get(own.id);
    if (known !== undefined) return known;
    const assessed = found(own).map((each) => {
      const [one, two] = own.id < each.id ? [own, each] : [each, own];
      const { total, relation } = assess(one, two, model);
      return { id: each.id, total, relation, caseId: null };
    });
    const made = new Set(chooseKept(assessed, shipped).map(({ id: other }) => other));
    keptOf.set(own.id, made);
    return made;
  }

  /** What follows from the two projects and the lists alone, where no pair of theirs is recorded. */
  function expected(a: Subject, b: Subject): string {
    const [ofA, ofB] = [found(a), found(b)];
    if (!ofA.includes(b) && !ofB.includes(a)) {
      return index.placeOf(termsOf(a), b.id).length + index.placeOf(termsOf(b), a.id).length === 0
        ? 'no-common-word'
        : 'rank';
    }
    if (assess(a, b, model).total < shipped.line.shown) return 'below-line';
    return kept(a).has(b.id) || kept(b).has(a.id) ? 'not-since' : 'stronger-ones';
  }
}, 120_000);
