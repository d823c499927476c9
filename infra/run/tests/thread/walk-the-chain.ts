import { Persona, type Walk } from './persona.ts';

const why = '왜 일어났나 · 무엇으로 이어졌나';

/** From the filing forward to what it led to, and from the conclusion back to the filing. */
export async function walkTheChain(walk: Walk): Promise<void> {
  const auditor = await Persona.signIn(walk, 'auditor-mois');
  await auditor.open('/timeline/plan/plan-2027-51110');
  await auditor.look('47-timeline-of-the-plan');
  await auditor.open('/timeline/case/DUP-2026-0014');
  await auditor.look('48-timeline-of-the-case');
  const entries = auditor.page.getByRole('listitem').filter({ hasText: why });
  await auditor.follow(why, entries.first());
  await auditor.title('일의 앞뒤');
  await auditor.look('49-causes-back');
  const back = auditor.page.getByRole('list', { name: '이 일에 이르기까지' });
  await back.getByText('제출').first().waitFor();
  await auditor.leave();
}
