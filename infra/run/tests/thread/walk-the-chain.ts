import { Persona, type Walk } from './persona.ts';

const why = '왜 일어났나 · 무엇으로 이어졌나';
const closed = /연계 복구.*증거로 완료되었습니다/;
const filed = /실행계획.*제출했습니다.*접수번호 2027-51110-001/;

/** From the action that closed back to the filing that began it, and forward again. */
export async function walkTheChain(walk: Walk): Promise<void> {
  const auditor = await Persona.signIn(walk, 'auditor-mois');
  await auditor.look('47-auditor-my-work');
  await auditor.open('/timeline/case/DUP-2026-0014');
  await auditor.look('48-timeline-of-the-case');
  await auditor.follow(why, auditor.page.getByRole('listitem').filter({ hasText: closed }));
  await auditor.title('일의 앞뒤');
  await auditor.look('49-what-led-to-it');

  const before = auditor.page.getByRole('list', { name: '이 일에 이르기까지' });
  const filing = before.getByRole('listitem').filter({ hasText: filed });
  await auditor.follow('여기서부터 따라가기', filing);
  const after = auditor.page.getByRole('list', { name: '이 일 다음에' });
  await after.getByRole('listitem').filter({ hasText: closed }).first().waitFor();
  await auditor.look('50-what-followed');
  await auditor.leave();
}
