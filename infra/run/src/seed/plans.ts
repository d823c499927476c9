import { createHash } from 'node:crypto';
import { deskOf, filersOn } from '@madang/access';
import {
  approvePlan,
  askSpecialistOpinion,
  closePlan,
  concludeCase,
  type CommandContract,
  datePlanCycle,
  forwardPlan,
  importPlan,
  inspectPlan,
  makeFinding,
  notifyPlanOpinion,
  openPlan,
  type PlanProject,
  receivePlan,
  recordLetter,
  recordSubstitution,
  reflectOpinion,
  refusePair,
  registerSystemProject,
  requestConsultation,
  reviewPlan,
  submitPlan,
  takeSnapshot,
} from '@madang/contracts';
import { readPlanWorkbook, samplePlanWorkbook } from '@madang/documents';
import type { z } from 'zod';
import {
  callSystem,
  earlierPairs,
  chuncheonPhaseOne,
  gimpoPlan,
  loneProject,
  lonePlans,
  pairProject,
  storyPlans,
} from './projects.ts';
import type { SeedStep } from './step.ts';

const step = <I extends z.ZodObject>(
  at: string,
  as: string,
  contract: Pick<CommandContract<'plans', string, I>, 'name'> & { readonly input: I },
  input: z.input<I>,
): SeedStep => ({ at, as, command: contract.name, input });
const elsewhere = (at: string, as: string, contract: CommandContract, input: object): SeedStep => ({
  at,
  as,
  command: contract.name,
  input,
});

/** `2026-08-17 09:00` in Korea. */
const at = (day: string, hour: number) => `${day}T${String(hour - 9).padStart(2, '0')}:00:00.000Z`;

const year = 2027;
const planId = (code: string) => `plan-${String(year)}-${code}`;
/** The first project of a filed plan. */
const projectId = (code: string) => `prj-${String(year)}-${code}-1`;
const filers = filersOn('2026-09-03');

function draft(code: string, when: string, projects: readonly PlanProject[]): SeedStep[] {
  const id = planId(code);
  const fileName = `${String(year)}년 실행계획.xlsx`;
  return [
    step(when, `officer-${code}`, importPlan, {
      planId: id,
      fileName,
      fileSha256: createHash('sha256').update(JSON.stringify(projects)).digest('hex'),
      projects: [...projects],
      pending: [],
      problems: [],
    }),
  ];
}

/** The whole line of an institution: drafted, reviewed, approved, which files it. */
function filed(code: string, when: string, projects: readonly PlanProject[]): SeedStep[] {
  const id = planId(code);
  return [
    ...draft(code, when, projects),
    step(when, `officer-${code}`, submitPlan, { planId: id, note: '' }),
    step(when, `leader-${code}`, reviewPlan, { planId: id, note: '' }),
    step(when, `cio-${code}`, approvePlan, { planId: id, note: '' }),
  ];
}

const story = new Set([...Object.keys(storyPlans), '51110', '41570']);
const gangwon = filers.filter(({ code, parent }) => parent === '51000' && !story.has(code));
const others = filers.filter(
  ({ code, parent, tier }) => parent !== '51000' && tier === 'basic' && !story.has(code),
);
/** Every third of the country's municipalities, so that the board has something in each province. */
const spread = others.filter((_, index) => index % 3 === 0);
const codeOf = (list: readonly { readonly code: string }[], index: number) =>
  list[index]?.code ?? '';

/** Municipalities with an earlier look-alike: two for each topic. */
const paired = earlierPairs.map((topic, index) => ({
  topic,
  first: codeOf(spread, index * 2),
  second: codeOf(spread, index * 2 + 1),
}));
const gangwonFiled = gangwon.slice(0, 9);
const gangwonDrafting = gangwon.slice(9, 13);
const loneCodes = [
  ...gangwonFiled.map(({ code }) => code),
  ...spread.slice(24, 24 + lonePlans.length - gangwonFiled.length).map(({ code }) => code),
];
const draftingCodes = [
  ...gangwonDrafting.map(({ code }) => code),
  ...others
    .filter((_, index) => index % 3 === 1)
    .slice(0, 32)
    .map(({ code }) => code),
];

const pairDays = ['2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21'] as const;

const closedCases = 10;

/** Cases of August, found by the service itself and closed by who leads each. */
function closings(): SeedStep[] {
  const when = at('2026-08-27', 14);
  return paired.slice(0, closedCases).flatMap(({ first, second }, index) => {
    const caseOf = projectId(first);
    const [desk, other] = [first, second].map((code) => deskOf(code, '2026-08-27'));
    const lead = desk === other && desk !== 'mois' ? `reviewer-${desk ?? ''}` : 'coordinator-mois';
    const finding = index % 2 === 0 ? 'similar' : 'partial';
    const steps = [
      ...[first, second].map((code) =>
        elsewhere(when, lead, makeFinding, {
          projectId: projectId(code),
          finding,
          reason: '기능은 비슷하나 기존 장비와 연계 대상이 달라 각자 추진하고 규격만 맞춥니다.',
        }),
      ),
      elsewhere(when, lead, concludeCase, {
        by: 'findings',
        text: '각 기관이 추진하되 자료 규격을 공유합니다.',
      }),
    ];
    return steps.map((each) => ({ ...each, caseOf }));
  });
}

/**
 * 춘천시's plan of the running year, changed in August while its CIO was away: the team leader signed
 * for it, so the CIO has it to read. Everything that follows filing was done by September.
 */
function chuncheonPlanOfTheYear(): SeedStep[] {
  const id = 'plan-2026-51110';
  const [officer, leader, cio] = ['officer-51110', 'leader-51110', 'cio-51110'];
  const [province, ministry] = ['reviewer-51000', 'coordinator-mois'];
  const fileName = '2026년 실행계획(변경).xlsx';
  const projects = [chuncheonPhaseOne];
  const seen = { planId: id, complete: true, missing: [] };
  return [
    elsewhere(at('2026-08-26', 9), cio, recordSubstitution, {
      substitutionId: 'sub-51110-cio',
      post: cio,
      deputy: leader,
      from: '2026-08-27',
      to: '2026-08-28',
      reason: 'business-trip',
    }),
    step(at('2026-08-26', 14), officer, importPlan, {
      planId: id,
      fileName,
      fileSha256: createHash('sha256').update(JSON.stringify(projects)).digest('hex'),
      projects,
      pending: [],
      problems: [],
    }),
    step(at('2026-08-26', 14), officer, submitPlan, { planId: id, note: '사업 기간 변경' }),
    step(at('2026-08-26', 14), leader, reviewPlan, { planId: id, note: '' }),
    {
      ...step(at('2026-08-27', 10), leader, approvePlan, { planId: id, note: '' }),
      actingFor: cio,
    },
    step(at('2026-08-27', 11), officer, recordLetter, {
      planId: id,
      letterNo: '춘천시 정보화 담당부서-3981',
      letterOn: '2026-08-27',
    }),
    step(at('2026-08-28', 9), province, receivePlan, { planId: id }),
    step(at('2026-08-28', 9), province, inspectPlan, seen),
    step(at('2026-08-28', 9), province, forwardPlan, { planId: id, comment: '' }),
    step(at('2026-08-31', 14), ministry, receivePlan, { planId: id }),
    step(at('2026-08-31', 14), ministry, inspectPlan, seen),
    step(at('2026-08-31', 14), ministry, notifyPlanOpinion, {
      planId: id,
      opinion: '2단계 사업에서 1단계 자료 규격을 그대로 쓸 것',
      letterNo: '',
    }),
    step(at('2026-09-01', 15), officer, reflectOpinion, {
      planId: id,
      text: '2027년 실행계획의 2단계 사업에 반영하겠습니다.',
    }),
    step(at('2026-09-01', 16), ministry, closePlan, { planId: id }),
  ];
}

/** 춘천시's own workbook with its five planted errors, read as the officer's upload is read. */
async function chuncheonDraft(): Promise<SeedStep> {
  const file = await samplePlanWorkbook({ withErrors: true });
  const reading = await readPlanWorkbook(file.bytes, { fileName: file.fileName });
  if (!reading.ok) throw new Error('the sample workbook cannot be read');
  return step(at('2026-09-02', 17), 'officer-51110', importPlan, {
    planId: planId('51110'),
    fileName: file.fileName,
    fileSha256: createHash('sha256').update(file.bytes).digest('hex'),
    projects: [...reading.projects],
    pending: [...reading.pending],
    problems: [...reading.problems],
  });
}

/** Plans, consultations and early cases of the demonstration world up to the visitor's morning. */
export async function planSteps(): Promise<readonly SeedStep[]> {
  const gimpo = draft('41570', at('2026-09-02', 15), gimpoPlan);
  return [
    step(at('2026-06-01', 9), 'officer-mohw', registerSystemProject, {
      ...callSystem,
      functions: [...callSystem.functions],
    }),
    step(at('2026-08-03', 9), 'reviewer-51000', datePlanCycle, {
      year,
      institution: '51000',
      dueOn: '2026-09-08',
    }),
    ...filed('51760', at('2026-08-11', 10), storyPlans['51760'] ?? []),
    ...filed('51130', at('2026-08-11', 11), storyPlans['51130'] ?? []),
    step(at('2026-08-12', 10), 'officer-51130', requestConsultation, {
      projectId: projectId('51130'),
      statement: '도내 다른 시군의 버스 안내와 자료 규격은 같고 단말은 따로 둡니다.',
    }),
    elsewhere(at('2026-08-13', 10), 'coordinator-mois', refusePair, {
      pairId: `${projectId('51760')}~sys-mohw-1`,
      reason: '이용자는 같으나 기능이 다릅니다: 화상 강좌이고 안부 전화가 아닙니다.',
    }),
    ...paired
      .slice(0, closedCases)
      .flatMap(({ topic, first, second }, index) => [
        ...filed(first, at(pairDays[Math.floor(index / 2)] ?? '', 10 + (index % 2) * 4), [
          pairProject(topic, true),
        ]),
        ...filed(second, at(pairDays[Math.floor(index / 2)] ?? '', 11 + (index % 2) * 4), [
          pairProject(topic, false),
        ]),
      ]),
    step(at('2026-08-25', 10), 'reviewer-51000', askSpecialistOpinion, {
      consultationId: `cons-${projectId('51130')}`,
      question: '버스 위치 자료를 도 단위로 함께 쓸 수 있는지 검토해 주십시오.',
    }),
    ...closings(),
    ...chuncheonPlanOfTheYear(),
    ...filed('26110', at('2026-08-28', 10), storyPlans['26110'] ?? []),
    ...filed('27110', at('2026-08-28', 11), storyPlans['27110'] ?? []),
    ...draftingCodes.map((code) =>
      step(at('2026-08-28', 14), `officer-${code}`, openPlan, { planId: planId(code) }),
    ),
    ...pairedAt(10, '2026-08-31', 10),
    ...loneCodes.flatMap((code, index) => {
      const lone = lonePlans[index];
      return lone === undefined ? [] : filed(code, at('2026-09-01', 10), [loneProject(lone)]);
    }),
    elsewhere(at('2026-09-01', 18), 'coordinator-mois', takeSnapshot, {}),
    elsewhere(at('2026-09-01', 11), 'cio-51110', recordSubstitution, {
      substitutionId: 'sub-51110-1',
      post: 'leader-51110',
      deputy: 'officer-51110',
      from: '2026-09-01',
      to: '2026-09-04',
      reason: 'leave',
    }),
    ...filed('43150', at('2026-09-02', 10), storyPlans['43150'] ?? []),
    ...filed('47130', at('2026-09-02', 11), storyPlans['47130'] ?? []),
    ...gimpo,
    step(at('2026-09-02', 15), 'officer-41570', submitPlan, { planId: planId('41570'), note: '' }),
    step(at('2026-09-02', 15), 'leader-41570', reviewPlan, { planId: planId('41570'), note: '' }),
    ...filed(paired[11]?.first ?? '', at('2026-09-02', 16), [
      pairProject(earlierPairs[11] ?? emptyTopic, true),
    ]),
    await chuncheonDraft(),
    ...filed(paired[11]?.second ?? '', '2026-09-02T23:50:00.000Z', [
      pairProject(earlierPairs[11] ?? emptyTopic, false),
    ]),
  ];
}

const emptyTopic = ['', '', '', '', ''] as const;

function pairedAt(index: number, day: string, hour: number): SeedStep[] {
  const pair = paired[index];
  if (pair === undefined) return [];
  return [
    ...filed(pair.first, at(day, hour), [pairProject(pair.topic, true)]),
    ...filed(pair.second, at(day, hour + 1), [pairProject(pair.topic, false)]),
  ];
}
