import { advanceTo, advanceToTheNext } from './advance.ts';
import { askForConsultation } from './file-the-plan.ts';
import { Persona, type Walk } from './persona.ts';

const caseId = 'DUP-2026-0014';
const place = `/duplicates/cases/${caseId}`;

const positions = [
  [
    'officer-mohw',
    'conditional',
    '대상과 통화 횟수를 시군구가 정하면 2027년 4월부터 함께 쓸 수 있습니다.',
  ],
  ['officer-51110', 'own', '중장년 1인 가구가 달라 따로 두되 문안은 함께 쓰겠습니다.'],
  ['officer-43150', 'withdraw', '함께 쓰기로 하고 자체 구축을 철회합니다.'],
  ['officer-47130', 'own', '계약이 2028년 3월까지여서 그때 다시 정하겠습니다.'],
] as const;

/** 행정안전부: the case on top, side by side, 김포시 joins, positions, the way to the council. */
export async function settleTheCase(walk: Walk): Promise<void> {
  const coordinator = await Persona.signIn(walk, 'coordinator-mois');
  await coordinator.look('11-coordinator-my-work');
  await coordinator.open('/duplicates');
  await coordinator.sees(caseId);
  await coordinator.look('12-duplicates');
  await coordinator.follow(caseId);
  await coordinator.sees('당사자와 의견');
  await coordinator.sees(/^850백만원/);
  await coordinator.look('13-case');
  await coordinator.page.locator('a[href*="51110-1~sys-mohw-1"]').first().click();
  await coordinator.title('두 사업 비교');
  await coordinator.sees(/45%는 보건복지부 명단 밖/);
  await coordinator.sees('근거의 합');
  await coordinator.look('14-pair');

  await coordinator.open(place);
  const gimpo = await Persona.signIn(walk, 'cio-41570');
  await gimpo.open('/plans/plan-2027-41570?tab=line');
  await gimpo.send('결재하고 제출하기', { note: '' }, /제출했습니다/);
  await gimpo.leave();
  // Nobody reloads the coordinator's screen.
  await coordinator.sees('AI 돌봄 안부콜 구축');
  await coordinator.sees(/^1,150백만원/);
  await coordinator.look('15-case-joined');

  await coordinator.send(
    '사례명 바꾸기',
    { newTitle: '인공지능 안부·초기상담 전화' },
    /사례명을 바꾸었습니다/,
  );
  await coordinator.title('인공지능 안부·초기상담 전화');

  await coordinator.send('의견 조회', { dueOn: '2026-09-17' }, /모든 당사자에게 의견을 물었습니다/);
  for (const [post, stance, position] of positions) {
    const party = await Persona.signIn(walk, post);
    await party.counts(/DUP-2026-0014 .*입장 제출.*2026\. 9\. 17\.\(목\)/, 1);
    if (post === 'officer-mohw') await party.look('16-party-my-work');
    if (post === 'officer-43150') await answerByKeys(party, position);
    else {
      await party.open(place);
      await party.send('우리 기관 의견', { stance, position }, /의견을 기록했습니다/);
    }
    if (post === 'officer-mohw') await party.look('17-party-position');
    await party.leave();
  }
  await advanceToTheNext(walk);
  await advanceTo(walk, { day: '2026-09-18' }, '18-administration');
  await askForConsultation(walk);
  await coordinator.send(
    '처리 방법 정하기',
    {
      way: 'council',
      itemTitleKo: '인공지능 안부전화 공동활용 방안',
      itemTitleEn: 'Shared AI call service',
      wayReason: '의견이 갈려 둘 이상 기관의 사업으로 협의합니다.',
    },
    /처리 방법을 정했습니다/,
  );
  await coordinator.look('19-case-routed');
  await coordinator.follow('협의회 안건 보기');
  await coordinator.title('인공지능 안부전화 공동활용 방안');
  await coordinator.look('21-item-proposed');
  await coordinator.leave();
}

/** From my work to the answer without a mouse: 제천시 withdraws, which is the last of the stances. */
async function answerByKeys(party: Persona, position: string): Promise<void> {
  const { keyboard } = party.page;
  await party.reach(party.page.getByRole('link', { name: new RegExp(`${caseId}.*입장 제출`) }));
  await keyboard.press('Enter');
  const form = party.form('우리 기관 의견');
  await form.waitFor();
  await party.reach(form.getByRole('radio').first());
  await keyboard.press('Space');
  for (let stance = 0; stance < 3; stance += 1) await keyboard.press('ArrowDown');
  await form.locator('input[value="withdraw"]:checked').waitFor({ state: 'attached' });
  await party.reach(form.getByRole('textbox'));
  await keyboard.insertText(position);
  await party.reach(form.getByRole('button'));
  await keyboard.press('Enter');
  await party.sees(/의견을 기록했습니다/);
}
