import { randomUUID } from 'node:crypto';
import {
  type Actor,
  answerConsultation,
  approvePlan,
  askSupplement,
  closePlan,
  editPlanProject,
  findPlan,
  forwardPlan,
  importPlan,
  inspectPlan,
  institutionCode,
  myPlan,
  notifyPlanOpinion,
  planBoard,
  planColumns,
  planInspectionQueue,
  planLetterText,
  planProjectExample,
  planRowKeys,
  postId,
  receivePlan,
  recordLetter,
  reflectOpinion,
  registerProject,
  reopenPlan,
  requestConsultation,
  reviewPlan,
  type Role,
  submitPlan,
  whoWaitsOnWhat,
} from '@madang/contracts';
import { bootService } from '@madang/testing';
import { expect, it } from 'vitest';
import { plans } from '../src/service.ts';

const post = (seat: string, institution: string, role: Role): Actor => ({
  post: postId(`${seat}-${institution}`),
  institution: institutionCode(institution),
  role,
});
const officer = post('officer', '51110', 'municipal-officer');
const leader = post('leader', '51110', 'municipal-reviewer');
const cio = post('cio', '51110', 'municipal-cio');
const reviewer = post('reviewer', '51000', 'provincial-reviewer');
const coordinator = post('coordinator', 'mois', 'coordinator');
const neighbour = post('officer', '43150', 'municipal-officer');

const planId = 'plan-2027-51110';
const workbook = {
  planId,
  fileName: '2027년 실행계획(춘천시).xlsx',
  fileSha256: 'ab'.repeat(32),
  projects: [planProjectExample],
  pending: [],
  problems: [],
};
const plain = { planId, note: '' };

type World = Awaited<ReturnType<typeof bootService>>;

async function file(world: World) {
  expect(await world.command(officer, importPlan, workbook)).toMatchObject({ ok: true });
  expect(await world.command(officer, submitPlan, plain)).toMatchObject({ ok: true });
  expect(await world.command(leader, reviewPlan, plain)).toMatchObject({ ok: true });
  expect(await world.command(cio, approvePlan, plain)).toMatchObject({ ok: true });
}

it('files a plan from workbook to receipt, and every step says whom it waits on', async () => {
  await using world = await bootService(plans);
  await file(world);

  const { plan } = await world.query(officer, findPlan, { planId });
  expect(plan?.versions).toMatchObject([
    { receiptNo: '2027-51110-001', planVersion: 1, letterNo: null },
  ]);
  expect(plan?.versions[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(plan?.draft).toBeNull();
  expect(plan?.acts.map(({ kind }) => kind)).toEqual([
    'opened',
    'imported',
    'submitted',
    'reviewed',
    'approved',
    'filed',
  ]);
  expect(plan?.approval).toEqual({
    finalBy: 'deputy-head',
    rule: 'house:plans/delegation',
    confirmed: false,
  });
  expect(plan?.acts.at(-2)).toMatchObject({
    finalBy: 'deputy-head',
    finalRule: 'house:plans/delegation',
  });
  expect(await world.differences()).toEqual([]);
  expect(plan?.waiting.map(({ what, post: who }) => [what, who])).toEqual([
    ['record-letter', 'officer-51110'],
    ['receive', 'reviewer-51000'],
  ]);
  expect(plan?.hints).toMatchObject([{ rowKey: '1', desk: '51000', word: 'asked' }]);

  const { text } = await world.query(officer, planLetterText, { planId });
  expect(text).toContain(
    '수신  과학기술정보통신부장관, 행정안전부장관\n(경유)  강원특별자치도지사',
  );
  expect(text).toContain('붙임  1. 2027년 실행계획 1부.  끝.');
  expect(text).toContain('춘천시장');
});

it('shows a plan as it was after an earlier event, in any of the three ways to name it', async () => {
  await using world = await bootService(plans);
  const first = await world.command(officer, importPlan, workbook);
  const { rows } = await world.owner.query<{ at: Date; version: number }>(
    `select occurred_at as at, version from plans.message where type = 'plan.imported'`,
  );
  await world.command(officer, submitPlan, plain);
  const [imported] = rows;
  const steps = [
    { number: first.ok ? first.number : 0 },
    { streamVersion: imported?.version ?? 0 },
    { at: new Date(imported?.at ?? 0).toISOString() },
  ].map(async (asOf) => {
    const { plan } = await world.query(officer, findPlan, { planId, asOf });
    return plan?.draft?.step;
  });
  expect(await Promise.all(steps)).toEqual(['drafting', 'drafting', 'drafting']);
  const now = await world.query(officer, findPlan, { planId });
  expect(now.plan?.draft?.step).toBe('in-review');
  const before = await world.query(officer, findPlan, { planId, asOf: { streamVersion: 1 } });
  expect(before.plan?.draft?.projects ?? []).toEqual([]);
});

it('asks what the headers of a form mean once, and tells no other institution', async () => {
  await using world = await bootService(plans);
  const institution = institutionCode('51110');
  const said = { 과제명: 'title', 비고: 'ignore' } as const;
  await world.command(officer, importPlan, { ...workbook, columns: said });
  await world.command(officer, importPlan, { ...workbook, columns: { 사업비: 'amount' } });
  const asked = async (actor: Actor) =>
    (await world.query(actor, planColumns, { institution })).columns;
  expect(await asked(officer)).toEqual({ ...said, 사업비: 'amount' });
  expect(await asked(neighbour)).toEqual({});
  expect(await world.differences()).toEqual([]);
});

it('says before a file is taken in which project each of its rows would be', async () => {
  await using world = await bootService(plans);
  await file(world);
  await world.command(officer, reopenPlan, { planId, reason: '사업 추가' });
  const { title } = planProjectExample;
  const rows = [
    { rowKey: '1', no: 1, title: '드론 순찰' },
    { rowKey: '2', no: 2, title },
  ];
  const asked = (actor: Actor, sameAs = {}, given = rows) =>
    world.query(actor, planRowKeys, { planId, rows: given, sameAs });
  expect(await asked(officer)).toEqual({
    rows: [
      { rowKey: '1', is: '3', unclear: false },
      { rowKey: '2', is: '1', unclear: false },
    ],
    leaving: [],
  });
  expect((await asked(officer, {}, rows.slice(0, 1))).leaving).toEqual([{ rowKey: '1', title }]);
  expect((await asked(officer, { '1': '1' }, rows.slice(0, 1))).rows).toMatchObject([{ is: '1' }]);
  expect((await asked(neighbour)).rows.map(({ is }) => is)).toEqual(['1', '2']);
});

it('passes a filed plan through the province to the ministries', async () => {
  await using world = await bootService(plans);
  await file(world);
  const seen = await world.query(reviewer, planInspectionQueue, { year: 2027 });
  expect(seen.rows.map(({ institution }) => institution)).toEqual(['51110']);

  await world.command(reviewer, receivePlan, { planId });
  await world.command(reviewer, inspectPlan, { planId, complete: true, missing: [] });
  const forwarded = await world.command(reviewer, forwardPlan, { planId, comment: '의견 없음' });
  expect(forwarded).toMatchObject({ ok: true });
  const { rows } = await world.query(coordinator, whoWaitsOnWhat, { year: 2027 });
  expect(rows[0]?.waiting.map(({ what, institution }) => [what, institution])).toEqual([
    ['record-letter', '51110'],
    ['receive', 'mois'],
  ]);
});

it('lets a condition that comes after the end be reflected in the plan', async () => {
  await using world = await bootService(plans);
  await file(world);
  const [institution, projectId] = ['51110', 'prj-2027-51110-1'];
  const system = post('system', 'mois', 'system');
  const project = planProjectExample;
  await world.command(system, registerProject, { projectId, institution, planId, project });
  const statement = '중앙의 상담 전화와 대상이 다름';
  const letter = { letterNo: '춘천-1', letterOn: '2026-09-03' };
  const complete = { planId, complete: true, missing: [] };
  for (const act of [
    () => world.command(officer, requestConsultation, { projectId, statement }),
    () => world.command(officer, recordLetter, { planId, ...letter }),
    () => world.command(reviewer, receivePlan, { planId }),
    () => world.command(reviewer, inspectPlan, complete),
    () => world.command(reviewer, forwardPlan, { planId, comment: '' }),
    () => world.command(coordinator, receivePlan, { planId }),
    () => world.command(coordinator, inspectPlan, complete),
    () => world.command(coordinator, notifyPlanOpinion, { planId, opinion: '없음', letterNo: '' }),
    () => world.command(officer, reflectOpinion, { planId, text: '그대로 추진' }),
    () => world.command(coordinator, closePlan, { planId }),
  ]) {
    expect(await act()).toMatchObject({ ok: true });
  }
  const waits = async () => {
    const { plan } = await world.query(officer, findPlan, { planId });
    return plan?.waiting.map(({ what, post: who }) => `${what} ${String(who)}`);
  };
  expect(await waits()).toEqual([]);
  const consultationId = `cons-${projectId}`;
  const said = {
    result: 'conditional',
    condition: '공동 시스템 사용',
    reason: '2026-2-3',
  } as const;
  expect(
    await world.command(reviewer, answerConsultation, { consultationId, ...said }),
  ).toMatchObject({ ok: true });
  expect(await waits()).toEqual(['reflect-condition officer-51110']);
  expect(
    await world.command(officer, reopenPlan, { planId, reason: '협의 조건 반영' }),
  ).toMatchObject({ ok: true });
  expect(await waits()).toEqual(['draft officer-51110']);
});

it('counts every filer of the day on the board, and only its own for a province', async () => {
  await using world = await bootService(plans);
  await file(world);
  const all = await world.query(coordinator, planBoard, { year: 2027 });
  expect(all.rows.length).toBe(all.perimeter.upper + all.perimeter.basic);
  expect(all.counts).toMatchObject({ filed: 1, drafting: 0, notBegun: all.rows.length - 1 });
  const own = await world.query(reviewer, planBoard, { year: 2027 });
  expect(new Set(own.rows.map(({ province }) => province))).toEqual(new Set(['51000']));
  expect(own.perimeter.basic).toBe(18);
});

it('refuses a wrong role, and hides a plan from those without a right to it', async () => {
  await using world = await bootService(plans);
  await world.command(officer, importPlan, workbook);
  await world.command(officer, submitPlan, plain);
  expect(await world.command(officer, reviewPlan, plain)).toEqual({
    ok: false,
    reason: 'not-permitted',
  });
  expect(await world.command(cio, approvePlan, plain)).toEqual({
    ok: false,
    reason: 'not-in-approval',
  });
  expect(await world.command(neighbour, submitPlan, plain)).toEqual({
    ok: false,
    reason: 'not-found',
  });
  expect(await world.query(neighbour, findPlan, { planId })).toEqual({ plan: null });
  expect((await world.query(neighbour, myPlan, { year: 2027 })).planId).toBe('plan-2027-43150');
  const outside = await world.query(coordinator, findPlan, { planId });
  expect(outside.plan?.draft).toBeNull();
});

it('has one effect for the same command sent twice', async () => {
  await using world = await bootService(plans);
  const id = randomUUID();
  const first = await world.command(officer, importPlan, workbook, id);
  expect(await world.command(officer, importPlan, workbook, id)).toEqual(first);
  const { plan } = await world.query(officer, findPlan, { planId });
  expect(plan?.acts.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
  await world.settled();
  expect(await world.differences()).toEqual([]);
});

it('answers a supplement with a next version that says what changed', async () => {
  await using world = await bootService(plans);
  await file(world);
  await world.command(reviewer, receivePlan, { planId });
  const dueOn = '2999-01-01';
  const asked = await world.command(reviewer, askSupplement, { planId, reason: '기능', dueOn });
  expect(asked).toMatchObject({ ok: true });
  await world.command(officer, reopenPlan, { planId, reason: '보완 요청 반영' });
  const change = { planId, rowKey: '1', field: 'localKrw' as const, value: 100_000_000 };
  await world.command(officer, editPlanProject, change);
  expect(await world.command(officer, submitPlan, plain)).toEqual({
    ok: false,
    reason: 'problems-remain',
  });
  await world.command(officer, editPlanProject, {
    ...change,
    field: 'amountKrw',
    value: 412_000_000,
  });
  await world.command(officer, submitPlan, plain);
  await world.command(leader, reviewPlan, plain);
  expect(await world.command(cio, approvePlan, plain)).toMatchObject({ ok: true });

  const { plan } = await world.query(reviewer, findPlan, { planId });
  expect(plan?.versions.map(({ receiptNo }) => receiptNo)).toEqual([
    '2027-51110-002',
    '2027-51110-001',
  ]);
  expect(plan?.versions[0]?.changes.map(({ field }) => field)).toEqual(['localKrw', 'amountKrw']);
  expect(plan?.progress).toBe('filed');
  await world.settled();
  expect(await world.differences()).toEqual([]);
});
