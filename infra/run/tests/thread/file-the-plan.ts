import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePlanWorkbook } from '@madang/documents';
import { Persona, type Walk } from './persona.ts';

const plan = '/plans/plan-2027-51110';

/** 춘천시: five errors at their cells, the corrected file, the approval line, the receipt. */
export async function fileThePlan(walk: Walk): Promise<void> {
  const officer = await Persona.signIn(walk, 'officer-51110');
  await officer.look('01-officer-my-work');
  await officer.open('/plans');
  await officer.sees('고쳐야 할 칸 5곳');
  await officer.look('02-plan-with-errors');

  const { fileName, bytes } = await samplePlanWorkbook({ withErrors: false });
  const file = join(walk.files, fileName);
  await writeFile(file, bytes);
  await officer.page.locator('input[type="file"]').setInputFiles(file);
  await officer.sees('바꾸기 전에 확인하십시오');
  await officer.look('03-upload-compared');
  await officer.press('이 내용으로 바꾸기');
  await officer.told(/사업 7건을 모두 읽었습니다/);
  await officer.sees('오류가 없습니다. 기안할 수 있습니다.');
  await officer.look('04-plan-corrected');
  await officer.tab(/^결재/);
  await officer.send('기안하기', { note: '2027년 계획을 올립니다.' }, /기안했습니다/);
  await officer.look('05-plan-submitted');

  const leader = await Persona.signIn(walk, 'leader-51110');
  await leader.look('06-leader-my-work');
  await leader.open(`${plan}?tab=line`);
  await leader.send('검토 완료', { note: '' }, /검토를 마쳤습니다/);
  await leader.look('07-plan-reviewed');
  await leader.leave();

  const cio = await Persona.signIn(walk, 'cio-51110');
  await cio.open(`${plan}?tab=line`);
  await cio.send('결재하고 제출하기', { note: '' }, /제출했습니다/);
  await cio.tab(/^접수증/);
  await cio.look('08-cio-filed');
  await cio.leave();

  await officer.open(`${plan}?tab=receipt`);
  await officer.sees('접수번호');
  await officer.sees(/^[0-9a-f]{64}$/);
  await officer.sees(/수신\s+과학기술정보통신부장관/);
  await officer.send(
    '관련 공문 번호·일자',
    { letterNo: '춘천시 정보화 담당부서-4127', letterOn: '2026-09-03' },
    /공문 번호와 일자를 기록했습니다/,
  );
  await officer.look('09-receipt-and-letter');
  await officer.tab(/^의견/);
  await officer.sees('부적합 의견');
  await officer.sees('관찰 단계: 접수를 막지 않습니다.');
  await officer.sees(/법정동코드 8자리.*조치 주체: KLID/);
  await officer.look('10-saeol-opinion');
  await officer.leave();
}

/** From the project an application goes to the desk that the law names, with its clock. */
export async function askForConsultation(walk: Walk): Promise<void> {
  const officer = await Persona.signIn(walk, 'officer-51110');
  await officer.open('/projects/prj-2027-51110-1');
  await officer.press('사전협의 신청');
  await officer.send(
    '사전협의 신청',
    { statement: '중앙의 상담 전화와 대상자가 다릅니다. 문안과 분석은 함께 쓸 수 있습니다.' },
    /사전협의를 신청했습니다/,
  );
  await officer.look('20-project-consultation');
  await officer.leave();
}
