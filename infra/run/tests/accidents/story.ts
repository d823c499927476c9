import { createHash } from 'node:crypto';
import {
  advanceClock,
  answerConsultation,
  approvePlan,
  arrangeAgenda,
  askPositions,
  assignAction,
  callItem,
  causes,
  chooseRoute,
  citableOutcomes,
  closeMeeting,
  concludeItem,
  confirmAgenda,
  confirmItemAdmission,
  confirmMinutes,
  declareNoVote,
  distributeAgenda,
  findCase,
  findConsultation,
  findItem,
  findPlan,
  findProject,
  findSaeolOpinions,
  givePosition,
  importPlan,
  listActions,
  notifyOutcome,
  openMeeting,
  outcomeLetterText,
  recordLetter,
  recordPresence,
  recordRemark,
  releaseSimulator,
  renameCase,
  reopenPlan,
  requestConsultation,
  reviewPlan,
  showMeeting,
  submitPlan,
  supplyItemDocument,
  timeline,
} from '@madang/contracts';
import { samplePlanWorkbook, sampleProjects } from '@madang/documents';
import { z } from 'zod';
import { Person, type Stage } from './person.ts';

/** So many commands are sent from the first import to the repair. */
export const storyCommands = 69;

const million = 1_000_000;
const planId = 'plan-2027-51110';
const projectId = 'prj-2027-51110-1';
const caseId = 'DUP-2026-0014';
const item = `item-${caseId}`;
const meetingId = 'cio-2026-2';
const outcomeNo = '2026-2-3';
const ministries = ['mois', 'msit'] as const;

type As = (post: string) => Person;

/** The golden thread from the workbook to the proven follow-up, each act by its own post. */
export async function tellTheStory(stage: Stage): Promise<void> {
  const people = new Map<string, Person>();
  const as: As = (post) => {
    const person = people.get(post) ?? new Person(stage, post);
    people.set(post, person);
    return person;
  };
  await fileThePlan(as);
  await settleTheCase(as);
  await prepareTheMeeting(as);
  await holdTheMeeting(as);
  await followUp(as);
  await walkTheChain(as);
}

const Reading = importPlan.input.pick({ projects: true, pending: true, problems: true }).strip();
const Upload = z.object({ sha256: z.string(), content: Reading });

async function upload(as: As, sample: Parameters<typeof samplePlanWorkbook>[0]) {
  const { fileName, bytes } = await samplePlanWorkbook(sample);
  const answer = Upload.parse(await as('officer-51110').uploads(fileName, bytes));
  if (answer.sha256 !== createHash('sha256').update(bytes).digest('hex')) {
    throw new Error('another file was read');
  }
  return { planId, fileName, fileSha256: answer.sha256, ...answer.content };
}

async function fileThePlan(as: As): Promise<void> {
  const officer = as('officer-51110');
  const wrong = await upload(as, { withErrors: true });
  const errors = wrong.problems.filter(({ severity }) => severity === 'error');
  if (errors.length !== 5) throw new Error(`not five errors: ${JSON.stringify(errors)}`);
  await officer.does(importPlan, wrong);
  await officer.does(importPlan, await upload(as, { withErrors: false }));
  await approve(as, '51110', '2027년 계획을 올립니다.');
  await officer.does(recordLetter, {
    planId,
    letterNo: '춘천시 정보화 담당부서-4127',
    letterOn: '2026-09-03',
  });
  await officer.sees(findSaeolOpinions, { planId }, (opinions) =>
    opinions.some(({ verdict }) => verdict === 'unfit'),
  );
}

async function approve(as: As, code: string, note: string): Promise<void> {
  await as(`officer-${code}`).does(submitPlan, { planId, note });
  await as(`leader-${code}`).does(reviewPlan, { planId, note: '' });
  await as(`cio-${code}`).does(approvePlan, { planId, note: '' });
}

const positions = [
  ['officer-mohw', 'conditional', '대상과 통화 횟수를 시군구가 정하면 함께 쓸 수 있습니다.'],
  ['officer-51110', 'own', '중장년 1인 가구가 달라 따로 두되 문안은 함께 쓰겠습니다.'],
  ['officer-43150', 'withdraw', '함께 쓰기로 하고 자체 구축을 철회합니다.'],
  ['officer-47130', 'own', '계약이 2028년 3월까지여서 그때 다시 정하겠습니다.'],
] as const;

type Found = z.output<typeof findCase.output>;

async function settleTheCase(as: As): Promise<void> {
  const coordinator = as('coordinator-mois');
  const members = async (count: number, stake: number) => {
    const there = (found: Found) => found?.view.members.length === count;
    const found = await coordinator.sees(findCase, { caseId }, there);
    const told = found?.view.stakeKrw;
    if (told !== stake * million) throw new Error(`${String(told)} won at stake`);
  };
  await members(4, 850);
  await as('cio-41570').does(approvePlan, { planId: 'plan-2027-41570', note: '' });
  await members(5, 1_150);
  await coordinator.does(renameCase, { caseId, title: '인공지능 안부·초기상담 전화' });
  await coordinator.does(askPositions, {
    caseId,
    dueOn: '2026-09-17',
    question: '공동활용이 가능한지 의견을 주십시오.',
  });
  for (const [post, stance, text] of positions) {
    await as(post).does(givePosition, { caseId, stance, text });
  }
  await advance(as, '2026-09-18T00:00:00.000Z');
  await as('officer-51110').sees(findProject, { projectId }, (found) => found !== null);
  await as('officer-51110').does(requestConsultation, {
    projectId,
    statement: '중앙의 상담 전화와 대상자가 다릅니다. 문안과 분석은 함께 쓸 수 있습니다.',
  });
  await coordinator.does(chooseRoute, {
    caseId,
    route: 'council',
    reason: '의견이 갈려 둘 이상 기관의 사업으로 협의합니다.',
    itemTitle: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
  });
  await coordinator.sees(
    findItem,
    { itemId: item },
    (found) => found?.missing.length === 0 && found.title.en === 'Shared AI call service',
  );
}

async function advance(as: As, to: string): Promise<void> {
  await as('administrator-mois').does(advanceClock, { to, reason: '다음 기한까지 진행' });
}

type Item = {
  readonly itemId: string;
  readonly minutes: number;
  readonly word: 'received' | 'amended' | 'as-proposed';
  readonly from: string;
  readonly text: string;
};

/** In the order of the agenda. */
const items: readonly Item[] = [
  { itemId: 'item-2026-2-1', minutes: 10, word: 'received', from: 'mois', text: '보고받음.' },
  { itemId: 'item-2026-2-2', minutes: 15, word: 'received', from: 'klid', text: '공유함.' },
  {
    itemId: item,
    minutes: 25,
    word: 'amended',
    from: '51000',
    text: '통화·문안·분석은 보건복지부 시스템을 함께 쓰고, 시군구는 대상 선정과 사후 관리만 구축함.',
  },
  { itemId: 'item-2026-2-4', minutes: 25, word: 'as-proposed', from: 'mpb', text: '점검함.' },
  { itemId: 'item-2026-2-5', minutes: 10, word: 'received', from: 'pipc', text: '보고받음.' },
];
const admittedByMsit = new Set(['item-2026-2-1', 'item-2026-2-5']);

async function prepareTheMeeting(as: As): Promise<void> {
  await as('clerk-msit').does(supplyItemDocument, {
    itemId: 'item-2026-2-4',
    document: { kind: 'opinion', from: 'mpb', title: '공공부문 인공지능 과제에 대한 의견' },
  });
  for (const { itemId } of items) {
    await as('secretary-mois').does(confirmItemAdmission, { itemId });
    if (!admittedByMsit.has(itemId)) {
      await as('secretary-msit').does(confirmItemAdmission, { itemId });
    }
  }
  const entries = items.map(({ itemId, minutes }) => ({ itemId, minutes }));
  await as('clerk-mois').does(arrangeAgenda, { meetingId, entries });
  for (const ministry of ministries) {
    await as(`secretary-${ministry}`).does(confirmAgenda, { meetingId });
  }
  await as('clerk-mois').does(distributeAgenda, { meetingId });
  await advance(as, '2026-10-15T05:00:00.000Z');
}

const present = [
  ['mois', 'chair', 'room'],
  ['msit', 'chair', 'room'],
  ['mohw', 'member', 'room'],
  ['mpb', 'member', 'video'],
  ['51000', 'member', 'video'],
  ['43000', 'member', 'video'],
  ['klid', 'observer', 'room'],
] as const;

const stated = [
  { institution: 'mohw', stance: 'agree', text: '2027년 4월부터 연계 제공' },
  { institution: '51000', stance: 'agree-with-condition', text: '대상 선정은 시군' },
  { institution: '43000', stance: 'agree', text: '' },
] as const;

async function holdTheMeeting(as: As): Promise<void> {
  const clerk = as('clerk-mois');
  await clerk.does(openMeeting, { meetingId });
  for (const [institution, capacity, mode] of present) {
    await clerk.does(recordPresence, { meetingId, institution, capacity, state: 'present', mode });
  }
  for (const { itemId, word, from, text } of items) {
    await clerk.does(callItem, { meetingId, itemId });
    await clerk.does(recordRemark, { meetingId, itemId, institution: from, gist: '의견을 말함.' });
    await clerk.does(concludeItem, {
      meetingId,
      itemId,
      word,
      text,
      positions: itemId === item ? [...stated] : [],
    });
  }
  await clerk.does(declareNoVote, { meetingId });
  await clerk.does(closeMeeting, { meetingId });
  const { meeting } = (await clerk.asks(showMeeting, { meetingId })) ?? {};
  const there = meeting?.elements.filter((element) => element.there).length;
  if (there !== 9) throw new Error(`${String(there)} of nine elements`);
  for (const ministry of ministries) {
    await as(`secretary-${ministry}`).does(confirmMinutes, { meetingId });
  }
  const { receivers } = await clerk.sees(
    outcomeLetterText,
    { outcomeNo },
    (letter) => letter.receivers.join() === 'mohw,41000,43000,47000,51000',
  );
  await clerk.does(notifyOutcome, {
    meetingId,
    outcomeNo,
    letter: { number: '행정안전부 지역디지털협력 담당부서-2210', on: '2026-10-15' },
    receivers,
  });
  for (const action of actions) await clerk.does(assignAction, { meetingId, outcomeNo, ...action });
}

const actions = [
  {
    title: { ko: '안부전화 연계 규격 공개', en: 'Publish the interface of the call service' },
    owner: 'mohw',
    dueOn: '2027-01-29',
    evidence: { kind: 'contract-published', contract: 'welfare' },
  },
  {
    title: { ko: '1번 사업을 연계 사업으로 다시 제출', en: 'File project no. 1 as a linkage' },
    owner: '51110',
    dueOn: '2026-11-30',
    evidence: {
      kind: 'plan-refiled',
      planId,
      projectId,
      amountKrw: 170 * million,
      linkedTo: '초기상담 정보시스템',
    },
  },
  {
    title: { ko: '춘천시 세대정보 연계 복구', en: 'Repair the household interface' },
    owner: 'klid',
    dueOn: '2026-10-30',
    evidence: {
      kind: 'check-passes',
      institution: '51110',
      functionCode: 'F01',
      check: 'C06',
      times: 2,
    },
  },
  {
    title: { ko: '다음 회의에 이행 상황 보고', en: 'Report to the next meeting' },
    owner: 'mois',
    dueOn: '2027-03-31',
    evidence: { kind: 'meeting-report', bodyId: 'cio-council' },
  },
] as const;

const repaired = actions[2].title.ko;
const amended = {
  amountKrw: 170 * million,
  nationalKrw: 85 * million,
  provincialKrw: 25 * million,
  localKrw: 60 * million,
};

async function followUp(as: As): Promise<void> {
  await as('coordinator-mois').sees(
    findCase,
    { caseId },
    (found) => found?.view.outcomeNo === outcomeNo,
  );
  const reviewer = as('reviewer-51000');
  const consultation = await reviewer.sees(findConsultation, { projectId }, (row) => row !== null);
  await reviewer.sees(citableOutcomes, {}, ({ rows }) =>
    rows.some((row) => row.outcomeNo === outcomeNo),
  );
  await reviewer.does(answerConsultation, {
    consultationId: consultation?.consultationId ?? '',
    result: 'conditional',
    condition: '통화와 문안은 보건복지부 시스템을 함께 쓰고 대상 선정과 사후 관리만 구축할 것',
    reason: '협의회의 결과를 우리 기관의 결과로 삼습니다.',
    amended,
    outcomeNo,
  });
  const officer = as('officer-51110');
  await officer.sees(findPlan, { planId }, (found) =>
    (found.plan?.conditions ?? []).some((condition) => condition.outcomeNo === outcomeNo),
  );
  await officer.does(reopenPlan, { planId, reason: `협의 결과 ${outcomeNo} 반영` });
  const linkage = '보건복지부 AI 활용 초기상담 정보시스템의 통화·문안·분석을 함께 씀';
  const projects = sampleProjects.map((project, index) =>
    index === 0 ? { ...project, ...amended, linkage } : project,
  );
  await officer.does(importPlan, await upload(as, { withErrors: false, projects }));
  await approve(as, '51110', '');
  await as('engineer-klid').does(releaseSimulator, { institution: '51110', functionCode: 'F01' });
  await as('clerk-mois').sees(
    listActions,
    { meetingId },
    ({ actions: all }) => all.filter(({ status }) => status === 'closed').length === 2,
  );
}

/** From the action that the repair closed back to the filing that began it, and forward again. */
async function walkTheChain(as: As): Promise<void> {
  const auditor = as('auditor-mois');
  const isProof = ({ type, sentenceKo }: Told) =>
    type === 'action.closed' && sentenceKo.includes(repaired);
  const { entries } = await auditor.sees(
    timeline,
    { objectKind: 'case', objectId: caseId },
    (answer) => answer.entries.some(isProof),
  );
  const proof = entries.find(isProof)?.eventId ?? '';
  const before = await auditor.asks(causes, { eventId: proof, direction: 'back' });
  const filing = before.entries.find(
    ({ entry }) => entry.type === 'plan.filed' && entry.sentenceKo.includes('2027-51110-001'),
  );
  if (filing === undefined) throw new Error('the proof does not lead back to the filing');
  const { eventId } = filing.entry;
  const after = await auditor.asks(causes, { eventId, direction: 'forward' });
  if (!after.entries.some(({ entry }) => entry.eventId === proof)) {
    throw new Error('the filing does not lead to the proof');
  }
}

type Told = { readonly type: string; readonly sentenceKo: string };
