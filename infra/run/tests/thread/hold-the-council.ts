import { Persona, type Walk } from './persona.ts';

const meeting = '/council/meetings/cio-2026-2';
const shared = '인공지능 안부전화 공동활용 방안';

type Item = {
  readonly title: string;
  readonly word: string;
  readonly from: string;
  readonly gist: string;
  readonly text: string;
};

/** In the order of the agenda. */
const items: readonly Item[] = [
  {
    title: '2027년 지방자치단체 실행계획 제출 현황',
    word: 'received',
    from: 'mois',
    gist: '제출하지 않은 기관을 시도가 함께 살피기로 함.',
    text: '제출 현황을 보고받음.',
  },
  {
    title: '차세대 지방행정공통시스템 전환 일정',
    word: 'received',
    from: 'klid',
    gist: '전환 전에 새올 연계 점검을 마쳐 달라고 함.',
    text: '전환 일정을 공유함.',
  },
  {
    title: shared,
    word: 'amended',
    from: '51000',
    gist: '대상 선정과 사후 관리는 시군에 남겨 달라고 함.',
    text: '통화·문안·분석은 보건복지부 시스템을 함께 쓰고, 시군구는 대상 선정과 사후 관리만 구축함.',
  },
  {
    title: '공공부문 인공지능 과제 점검',
    word: 'as-proposed',
    from: 'mpb',
    gist: '예산 요구 전에 과제를 함께 점검하자고 함.',
    text: '제안한 대로 점검함.',
  },
  {
    title: '개인정보 유출 사례와 대응',
    word: 'received',
    from: 'pipc',
    gist: '사고 알림 연락망을 갱신해 달라고 함.',
    text: '사례와 대응을 보고받음.',
  },
];

const present = [
  ['mois', 'chair', 'room'],
  ['msit', 'chair', 'room'],
  ['mohw', 'member', 'room'],
  ['mpb', 'member', 'video'],
  ['51000', 'member', 'video'],
  ['43000', 'member', 'video'],
  ['klid', 'observer', 'room'],
] as const;

/** Admission by both ministries, the agenda, and the papers on their way. */
export async function prepareTheMeeting(walk: Walk): Promise<void> {
  const clerk = await Persona.signIn(walk, 'clerk-msit');
  await clerk.look('22-clerk-msit-my-work');
  await clerk.open('/council/items/item-2026-2-4');
  await clerk.look('22-item-incomplete');
  await clerk.send(
    '자료·의견 추가',
    { documentFrom: 'mpb', documentTitle: '공공부문 인공지능 과제에 대한 의견' },
    /추가했습니다/,
  );
  await clerk.leave();

  for (const [number, post] of [
    [23, 'secretary-mois'],
    [24, 'secretary-msit'],
  ] as const) {
    const secretary = await Persona.signIn(walk, post);
    await secretary.open(`${meeting}/agenda`);
    await secretary.look(`${number}-${post}-admits`);
    await secretary.pressAll('채택 확인', /채택 확인을 기록했습니다/);
    await secretary.leave();
  }

  const editor = await Persona.signIn(walk, 'clerk-mois');
  await editor.look('25-clerk-my-work');
  await editor.open('/council');
  await editor.look('26-council');
  await editor.open('/council/propose');
  await editor.look('26-propose');
  await editor.open(`${meeting}/agenda`);
  for (const { title } of items) await editor.press(`${title} 의사일정에 올리기`);
  await editor.sees('합계 85분 / 회의 90분, 5분 여유');
  await editor.press('의사일정 저장');
  await editor.told(/의사일정을 저장했습니다/);
  await editor.look('27-agenda');

  for (const post of ['secretary-mois', 'secretary-msit']) {
    const secretary = await Persona.signIn(walk, post);
    await secretary.open(`${meeting}/agenda`);
    await secretary.press('의사일정 확인');
    await secretary.told(/의사일정 확인을 기록했습니다/);
    await secretary.leave();
  }
  await editor.press('배포하기');
  await editor.told(/배포했습니다/);
  await editor.look('28-agenda-distributed');
  await editor.open(`${meeting}/order`);
  await editor.look('29-order-to-print');
  await editor.leave();
}

/** The meeting: presence, remarks, conclusions, and minutes that carry all nine elements. */
export async function holdTheMeeting(walk: Walk): Promise<void> {
  const clerk = await Persona.signIn(walk, 'clerk-mois');
  await clerk.open(meeting);
  await clerk.press('개회');
  await clerk.told(/개회를 기록했습니다/);
  for (const [presentInstitution, presentCapacity, presentMode] of present) {
    await clerk.send(
      '참석 기록',
      { presentInstitution, presentCapacity, presentMode },
      /참석을 기록했습니다/,
    );
  }
  for (const item of items) await conclude(clerk, item);
  await clerk.press('표결 해당 없음으로 기록');
  await clerk.told(/표결 해당 없음을 기록했습니다/);
  await clerk.press('폐회');
  await clerk.told(/폐회를 기록했습니다/);
  await clerk.open(`${meeting}/minutes`);
  await clerk.sees('9/9');
  await clerk.look('32-minutes-draft');
  await clerk.leave();

  for (const post of ['secretary-mois', 'secretary-msit']) {
    const secretary = await Persona.signIn(walk, post);
    await secretary.open(`${meeting}/minutes`);
    await secretary.press('회의록 확정 확인');
    await secretary.told(/회의록 확인을 기록했습니다/);
    if (post === 'secretary-msit') await secretary.look('33-minutes-confirmed');
    await secretary.leave();
  }
}

async function conclude(clerk: Persona, item: Item): Promise<void> {
  await clerk.press(`${item.title} 상정`);
  // The form of the item before stays until the screen shows that the next one is called.
  await clerk.page.getByRole('status').filter({ hasText: item.title }).waitFor();
  await clerk.form('결론 기록').waitFor();
  await clerk.send(
    '발언 기록',
    { remarkInstitution: item.from, remarkGist: item.gist },
    /발언 요지를 기록했습니다/,
  );
  const positions = item.title === shared ? sharedPositions : [];
  for (const _position of positions) await clerk.press('입장 추가');
  if (positions.length > 0) await clerk.look('31-meeting');
  const fields = positions.flatMap(([institution, stance, words], index): [string, string][] => [
    [`position${String(index)}Institution`, institution],
    [`position${String(index)}Stance`, stance],
    [`position${String(index)}Text`, words],
  ]);
  await clerk.send(
    '결론 기록',
    { conclusionWord: item.word, conclusionText: item.text, ...Object.fromEntries<string>(fields) },
    /결론을 기록했습니다/,
  );
}

const sharedPositions = [
  ['mohw', 'agree', '2027년 4월부터 연계 제공'],
  ['51000', 'agree-with-condition', '대상 선정은 시군'],
  ['43000', 'agree', ''],
] as const;

const actions: readonly Readonly<Record<string, string>>[] = [
  {
    actionKo: '안부전화 연계 규격 공개',
    actionEn: 'Publish the interface of the call service',
    actionOwner: 'mohw',
    actionDue: '2027-01-29',
    actionEvidence: 'contract-published',
    evidenceContract: 'welfare',
  },
  {
    actionKo: '1번 사업을 연계 사업으로 다시 제출',
    actionEn: 'File project no. 1 again as a linkage',
    actionOwner: '51110',
    actionDue: '2026-11-30',
    actionEvidence: 'plan-refiled',
    evidencePlan: 'plan-2027-51110',
    evidenceProject: 'prj-2027-51110-1',
    evidenceAmount: '170',
    evidenceLink: '초기상담 정보시스템',
  },
  {
    actionKo: '춘천시 세대정보 연계 복구',
    actionEn: 'Repair the household interface of Chuncheon',
    actionOwner: 'klid',
    actionDue: '2026-10-30',
    actionEvidence: 'check-passes',
    evidenceInstitution: '51110',
    evidenceFunction: 'F01',
    evidenceCheck: 'C06',
    evidenceTimes: '2',
  },
  {
    actionKo: '다음 회의에 이행 상황 보고',
    actionEn: 'Report to the next meeting',
    actionOwner: 'mois',
    actionDue: '2027-03-31',
    actionEvidence: 'meeting-report',
  },
];

/** The numbered outcome goes out to those of its case; each action has one owner, day and proof. */
export async function carryOutTheOutcome(walk: Walk): Promise<void> {
  const clerk = await Persona.signIn(walk, 'clerk-mois');
  await clerk.open('/outcomes');
  const outcome = clerk.page.getByRole('region', { name: /협의 결과 2026-2-3/ });
  for (const action of actions) {
    await clerk.press('후속조치 지정', outcome);
    await clerk.send('후속조치 지정', action, /후속조치를 지정했습니다/);
  }
  await clerk.press('결과 통보 공문', outcome);
  await clerk.sees('보건복지부장관, 경기도지사, 충청북도지사, 경상북도지사, 강원특별자치도지사');
  await clerk.look('34-outcome-letter');
  await clerk.send(
    '통보 공문 기록',
    { noticeLetterNo: '행정안전부 지역디지털협력 담당부서-2210', noticeLetterOn: '2026-10-15' },
    /통보 공문을 기록했습니다/,
  );
  await clerk.look('35-outcomes-and-actions');
  await clerk.leave();
}
