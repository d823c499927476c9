import { ownHeaders, samplePlanWorkbook, sampleProjects, type SampleFile } from '@madang/documents';
import { Persona, type Walk } from './persona.ts';
import { writeAName } from './question-the-engine.ts';

const code = '51830';
const plan = `/plans/plan-2027-${code}`;

/** 양양군 files in a form of its own: its headers are explained once, then its CSV is read as well. */
export async function fileInAnotherForm(walk: Walk): Promise<void> {
  const officer = await Persona.signIn(walk, `officer-${code}`);
  await officer.open('/plans');
  const form = { withErrors: false, institutionName: '양양군', headers: ownHeaders } as const;
  const projects = sampleProjects.slice(4, 6);
  await upload(officer, await samplePlanWorkbook({ ...form, projects }));
  await officer.sees('머리글을 한 번만 맞추어 주십시오');
  await officer.sees('찾지 못한 항목: 이용자');
  await officer.look('60-own-form');
  const { page } = officer;
  await page.getByLabel(/^서비스 고객 \(/).selectOption({ label: '이용자' });
  await page.getByLabel(/^타 기관 협조 \(/).selectOption({ label: '연계·공동이용' });
  await officer.press('이대로 다시 읽기');
  await officer.told(/사업 2건을 모두 읽었습니다/);

  // The same form again, as the CSV in CP949 that Excel saves, at another computer: nobody is asked twice.
  await officer.leave();
  const again = await Persona.signIn(walk, `officer-${code}`);
  await again.open('/plans');
  const [first, ...others] = projects;
  if (first === undefined) throw new Error('the sample has too few projects');
  const renamed = [{ ...first, title: '공공데이터 품질 개선(군 자료)' }, ...others];
  await upload(again, await samplePlanWorkbook({ ...form, projects: renamed, format: 'csv' }));
  await again.sees(/새 사업 0건, 바뀐 사업 1건, 빠지는 사업 0건/);
  await again.sees(/다음 4줄은 사업이 아닌 것으로 보고 읽지 않았습니다/);
  await again.press('이 내용으로 바꾸기');
  await again.told(/사업 2건을 모두 읽었습니다/);
  await again.sees('공공데이터 품질 개선(군 자료)');
  await sendUp(walk, again);
  await again.leave();
}

/** 보완, 의견 통보, 반영 회신, 종결: what the desks say of a filed plan and what its institution answers. */
export async function answerThePlan(walk: Walk): Promise<void> {
  const province = await Persona.signIn(walk, 'reviewer-51000');
  await inspect(province);
  await province.send(
    '보완 요청',
    { reason: '6번 사업의 기능을 나누어 적어 주십시오.', dueOn: '2026-12-01' },
    /보완을 요청했습니다/,
  );

  const officer = await Persona.signIn(walk, `officer-${code}`);
  await officer.sees('실행계획 보완');
  await officer.open(`${plan}?tab=receipt`);
  await officer.send('계획 변경 시작', { reason: '보완 요청에 따름' }, /변경할 계획을 열었습니다/);
  await officer.tab(/^사업/);
  await officer.press('대표 누리집 재구축 수정');
  await writeAName(officer);
  const dialog = officer.page.getByRole('dialog');
  await dialog.getByLabel('칸').selectOption({ label: '기능' });
  await dialog.locator('textarea[name="value"]').fill('민원 안내\n통합 검색\n전자 신청');
  await officer.press('저장', dialog);
  await officer.told(/고쳤습니다/);
  await sendUp(walk, officer);

  await inspect(province);
  await province.look('61-inspected-again');
  await province.send('두 부처로 송부', { comment: '도 의견 없음' }, /보냈습니다/);
  await province.leave();

  const ministry = await Persona.signIn(walk, 'coordinator-mois');
  await inspect(ministry);
  await ministry.send(
    '의견 통보',
    { opinion: '누리집은 공통 부품을 먼저 쓸 것', letterNo: '디지털협력과-88' },
    /의견을 통보했습니다/,
  );

  await officer.open('/');
  await officer.sees('의견 반영 결과 회신');
  await officer.open(`${plan}?tab=opinions`);
  await officer.send('반영 회신', { text: '공통 부품으로 짓도록 고쳤습니다.' }, /회신했습니다/);
  await officer.look('62-opinion-answered');

  await ministry.open(`${plan}/inspection`);
  await ministry.press('종결');
  await ministry.told(/종결했습니다/);
  await ministry.look('63-plan-closed');
  await ministry.leave();
  await officer.open(plan);
  await officer.sees('종결');
  await officer.leave();
}

async function upload({ page }: Persona, { fileName, bytes }: SampleFile): Promise<void> {
  const file = { name: fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"]').setInputFiles(file);
}

async function sendUp(walk: Walk, officer: Persona): Promise<void> {
  await officer.tab(/^결재/);
  await officer.send('기안하기', { note: '' }, /기안했습니다/);
  const leader = await Persona.signIn(walk, `leader-${code}`);
  await leader.open(`${plan}?tab=line`);
  await leader.send('검토 완료', { note: '' }, /검토를 마쳤습니다/);
  await leader.leave();
  const cio = await Persona.signIn(walk, `cio-${code}`);
  await cio.open(`${plan}?tab=line`);
  await cio.send('결재하고 제출하기', { note: '' }, /제출했습니다/);
  await cio.leave();
}

async function inspect(desk: Persona): Promise<void> {
  await desk.open(`${plan}/inspection`);
  await desk.press('접수하기');
  await desk.told(/접수했습니다/);
  await desk.send('점검 결과 기록', { missing: '' }, /점검 결과를 기록했습니다/);
}
