import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePlanWorkbook, sampleProjects } from '@madang/documents';
import { Persona, type Walk } from './persona.ts';

const plan = '/plans/plan-2027-51110';
const project = '/projects/prj-2027-51110-1';
const million = 1_000_000;

/** 강원특별자치도 writes the outcome into its own result; the plan shows its condition. */
export async function answerTheConsultation(walk: Walk): Promise<void> {
  const reviewer = await Persona.signIn(walk, 'reviewer-51000');
  await reviewer.look('36-reviewer-my-work');
  await reviewer.open('/consultations');
  await reviewer.look('37-consultations');
  await reviewer.open(project);
  await reviewer.press('결과 통보');
  await reviewer.send(
    '결과 통보',
    {
      result: 'conditional',
      condition: '통화와 문안은 보건복지부 시스템을 함께 쓰고 대상 선정과 사후 관리만 구축할 것',
      national: '85',
      provincial: '25',
      local: '60',
      reason: '협의회의 결과를 우리 기관의 결과로 삼습니다.',
      outcomeNo: '2026-2-3',
    },
    /결과를 통보했습니다/,
  );
  await reviewer.look('38-consultation-answered');
  await reviewer.leave();

  const officer = await Persona.signIn(walk, 'officer-51110');
  await officer.open(`${plan}?tab=opinions`);
  await officer.sees(/^조건 있음: 조건부/);
  await officer.sees('170백만원');
  await officer.look('39-plan-condition');
  await officer.open('/duplicates/cases/DUP-2026-0014');
  await officer.sees('협의 결과 번호 2026-2-3');
  await officer.look('40-case-outcome');
  await officer.leave();
}

/** 춘천시 files its project again as a linkage to the shared system. */
export async function fileAgain(walk: Walk): Promise<void> {
  const officer = await Persona.signIn(walk, 'officer-51110');
  await officer.open(`${plan}?tab=receipt`);
  await officer.send(
    '계획 변경 시작',
    { reason: '협의 결과 2026-2-3 반영' },
    /변경할 계획을 열었습니다/,
  );
  const [first, ...others] = sampleProjects;
  if (first === undefined) throw new Error('the sample has no project');
  const linked = {
    ...first,
    nationalKrw: 85 * million,
    provincialKrw: 25 * million,
    localKrw: 60 * million,
    amountKrw: 170 * million,
    linkage: '보건복지부 AI 활용 초기상담 정보시스템의 통화·문안·분석을 함께 씀',
  };
  const { bytes } = await samplePlanWorkbook({ withErrors: false, projects: [linked, ...others] });
  const file = join(walk.files, 'linked.xlsx');
  await writeFile(file, bytes);
  await officer.page.locator('input[type="file"]').setInputFiles(file);
  await officer.press('이 내용으로 바꾸기');
  await officer.told(/사업 7건을 모두 읽었습니다/);
  await officer.tab(/^결재/);
  await officer.send('기안하기', { note: '' }, /기안했습니다/);

  const leader = await Persona.signIn(walk, 'leader-51110');
  await leader.open(`${plan}?tab=line`);
  await leader.send('검토 완료', { note: '' }, /검토를 마쳤습니다/);
  await leader.leave();
  const cio = await Persona.signIn(walk, 'cio-51110');
  await cio.open(`${plan}?tab=line`);
  await cio.send('결재하고 제출하기', { note: '' }, /제출했습니다/);
  await cio.leave();

  await officer.open(`${plan}?tab=receipt`);
  await officer.sees('제2판');
  await officer.look('41-plan-filed-again');
  await officer.leave();
}

/** KLID clears the fault; two checks pass and nobody has to say so. */
export async function repairTheInterface(walk: Walk): Promise<void> {
  const engineer = await Persona.signIn(walk, 'engineer-klid');
  await engineer.look('42-engineer-my-work');
  await engineer.open('/saeol');
  await engineer.look('43-saeol');
  await engineer.open('/saeol?cell=51110.F01');
  const drawer = engineer.page.getByRole('dialog');
  await drawer.getByRole('button', { name: '시뮬레이터 장애 해제' }).waitFor();
  await engineer.look('44-cell-failing');
  await engineer.press('시뮬레이터 장애 해제', drawer);
  await engineer.told(/장애 해제와 점검 두 번을 요청했습니다/);
  await drawer.getByRole('button', { name: '시뮬레이터 장애 해제' }).waitFor({ state: 'detached' });
  await engineer.look('45-cell-passing');
  await engineer.leave();
}

const closed = ['1번 사업을 연계 사업으로 다시 제출', '춘천시 세대정보 연계 복구'];

/** Both actions have closed by themselves, each with its proof. */
export async function seeTheActionsClosed(walk: Walk): Promise<void> {
  const clerk = await Persona.signIn(walk, 'clerk-mois');
  await clerk.open('/outcomes?tab=actions');
  for (const action of closed) {
    const row = clerk.page.getByRole('row').filter({ hasText: action });
    await row.filter({ hasText: '완료' }).filter({ hasText: '증거:' }).waitFor();
  }
  await clerk.look('46-actions-closed');
  await clerk.leave();
}
