import { rolesFor, seatsOn } from '@madang/access';
import { type ItemDocument, missingDocuments, missingElements } from '@madang/contracts';
import { dayWords } from '@madang/kernel';
import { choicesOn, dayAt, noticeDays, numberOn } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { institutionNames, type Names } from '../names.ts';
import type { CaseWorkRow } from '../projections/case-work.ts';
import type {
  ActionWorkRow,
  BodyWorkRow,
  ItemWorkRow,
  MeetingWorkRow,
} from '../projections/council-work.ts';
import { partySeat } from './case-duties.ts';
import { both, type Duty, seat, type Seat, type Today } from './duty.ts';

export type Council = {
  readonly bodies: readonly BodyWorkRow[];
  readonly items: readonly ItemWorkRow[];
  readonly meetings: readonly MeetingWorkRow[];
  readonly actions: readonly ActionWorkRow[];
  /** Those whose item was returned. */
  readonly cases: readonly CaseWorkRow[];
};

const clerk = (ministry: string) => seat('council-clerk', ministry);
const secretary = (ministry: string) => seat('council-secretary', ministry);
const dayOf = (at: string | null) => (at === null ? null : dayAt(at));

/** What waits in the secretariat's work: items, agendas, meetings, minutes and actions. */
export function councilDuties(council: Council, today: Today): Duty[] {
  return [
    ...council.items.flatMap((item) => itemDuties(item, council, today)),
    ...council.meetings.flatMap((meeting) => meetingDuties(meeting, council, today)),
    ...council.actions.flatMap((action) => actionDuties(action, today)),
  ];
}

const noticeOf = (heldOn: string) =>
  noticeDays(numberOn('cio-council.notice.days', heldOn), heldOn);

function halvesOf(bodyId: string, { bodies }: Council): readonly string[] {
  return bodies.find(({ body_id }) => body_id === bodyId)?.secretariat ?? [];
}

/** Whose secretaries confirm, as a sentence names them: both, or the one that the body has. */
function secretariesOf(halves: readonly string[], day: string): Names {
  const [only] = halves;
  if (halves.length > 1) return both('두 부처 간사', 'both secretaries');
  if (only === undefined) return both('간사', 'the secretary');
  const names = institutionNames(only, day);
  return both(`${names.ko} 간사`, `the secretary of ${names.en}`);
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Members of a body: whoever holds its seats by office on the day. */
function membersOf(bodyId: string, { bodies }: Council, day: string): Seat[] {
  const body = bodies.find(({ body_id }) => body_id === bodyId);
  const holders = seatsOn(body?.seats ?? [], day)
    .filter(({ kind }) => kind !== 'secretary')
    .flatMap(({ institutions }) => institutions);
  return [...new Set(holders)].map((code) => seat('council-member', code));
}

/** The meeting that an item would go to: the next one of its body that is still being prepared. */
function nextMeeting(bodyId: string, { meetings }: Council): MeetingWorkRow | undefined {
  return meetings
    .filter(
      ({ body_id, status, plan }) =>
        body_id === bodyId && status === 'planned' && plan?.kind !== 'working',
    )
    .toSorted((a, b) => ((a.plan?.heldOn ?? '') < (b.plan?.heldOn ?? '') ? -1 : 1))[0];
}

/** Whether an item is on the agenda of a meeting that has not ended, or has been settled by one. */
function isHeld(itemId: string, { meetings }: Council): boolean {
  return meetings.some(
    ({ items, status, conclusions }) =>
      (items.includes(itemId) && status !== 'closed' && status !== 'minuted') ||
      conclusions.some((done) => done.itemId === itemId && done.word !== 'again'),
  );
}

/** Why an admitted item waits for a place: it is new, or a meeting ended without settling it. */
function whyUnplaced(itemId: string, { meetings }: Council, secretaries: Names): Names {
  const again = meetings
    .flatMap(({ conclusions }) => conclusions)
    .findLast((done) => done.itemId === itemId && done.word === 'again');
  if (again !== undefined) {
    return both(
      `협의 결과 ${again.outcomeNo}에서 재협의하기로 했습니다.`,
      `Outcome ${again.outcomeNo} sends it to be consulted again.`,
    );
  }
  const left = meetings.find(({ items }) => items.includes(itemId));
  if (left !== undefined) {
    return both(
      `“${left.plan?.name.ko ?? left.meeting_id}”에서 결론이 나지 않았습니다.`,
      `“${left.plan?.name.en ?? left.meeting_id}” ended without a conclusion on it.`,
    );
  }
  return both(
    `${secretaries.ko}가 상정을 확인했습니다.`,
    `${capital(secretaries.en)} admitted it.`,
  );
}

function itemDuties(item: ItemWorkRow, council: Council, { day }: Today): Duty[] {
  if (item.title === null || item.proposed_at === null) return [];
  const halves = halvesOf(item.body_id, council);
  const meeting = nextMeeting(item.body_id, council);
  const heldOn = meeting?.plan?.heldOn ?? null;
  const agenda = meeting === undefined ? hrefs.council : hrefs.agenda(meeting.meeting_id);
  const about = {
    kind: 'item' as const,
    objectId: item.item_id,
    institution: item.sponsors[0] ?? 'mois',
    href: hrefs.item(item.item_id),
    since: dayOf(item.changed_at),
    dueOn: heldOn === null ? null : noticeOf(heldOn).lastOn,
  };
  const [first = 'mois', ...others] = halves;
  if (item.status === 'admitted') {
    if (isHeld(item.item_id, council)) return [];
    return [
      {
        ...about,
        id: `place/${item.item_id}`,
        owner: clerk(first),
        team: others.map(clerk),
        title: both(`“${item.title.ko}” 의사일정에 넣기`, `Place “${item.title.en}” on the agenda`),
        why: whyUnplaced(item.item_id, council, secretariesOf(halves, day)),
        next: both('순서 정하기', 'Set its place'),
        group: {
          id: `place/${item.body_id}`,
          from: 2,
          title: (count) =>
            both(
              `의사일정에 넣을 안건 ${String(count)}건`,
              `${String(count)} admitted items to place on the agenda`,
            ),
          href: agenda,
        },
      },
    ];
  }
  if (item.status === 'returned') return returned(item, about, council, day);
  const missing = missingDocuments({
    documents: item.documents,
    opinionsAsked: item.opinions_asked,
  });
  if (missing.length > 0) return incomplete(item, missing, about, halves, day);
  const open = halves.filter((half) => !item.confirmed_by.includes(half));
  const done = halves.filter((half) => item.confirmed_by.includes(half));
  const secretaries = secretariesOf(halves, day);
  return open.map((half): Duty => {
    const names = institutionNames(half, day);
    const other = done.map((code) => institutionNames(code, day));
    return {
      ...about,
      id: `admit/${item.item_id}/${half}`,
      owner: secretary(half),
      team: [clerk(half)],
      waiters: done.flatMap((code) => [secretary(code), clerk(code)]),
      title: both(`“${item.title?.ko ?? ''}” 상정 확인`, `Admission of “${item.title?.en ?? ''}”`),
      why:
        other.length === 0
          ? both(
              `서류가 갖춰졌고 ${secretaries.ko}의 확인이 필요합니다.`,
              `It is complete and needs ${secretaries.en}.`,
            )
          : both(
              `${other.map(({ ko }) => ko).join(', ')}이(가) 확인했고 ${names.ko} 간사를 기다립니다.`,
              `${other.map(({ en }) => en).join(', ')} confirmed; it waits for ${names.en}.`,
            ),
      next: both('상정 확인', 'Confirm the admission'),
      waitingGroup: {
        id: `other-half/${half}`,
        from: 1,
        title: (count) =>
          both(
            `상대 간사 확인 대기 ${String(count)}건`,
            `${String(count)} waiting for the other secretary`,
          ),
        href: agenda,
      },
    };
  });
}

/** Back with the sponsors that may propose, or with the secretariat for one that may not. */
function returned(
  item: ItemWorkRow,
  about: Pick<Duty, 'kind' | 'objectId' | 'institution' | 'href' | 'since' | 'dueOn'>,
  council: Council,
  day: string,
): Duty[] {
  const found = council.cases.find(({ case_id }) => case_id === item.case_id);
  const gone = found !== undefined && (found.concluded_at !== null || found.route !== 'council');
  if (gone) return [];
  const halves = halvesOf(item.body_id, council);
  const proposers = item.sponsors
    .flatMap((code) => {
      const { owner, team = [] } = ownerSeat(code, day);
      return [owner, ...team];
    })
    .filter(({ role }) => rolesFor('committees.propose').includes(role));
  const [first = clerk('mois'), ...others] = [...proposers, ...halves.map(clerk)];
  const team = proposers.length === 0 ? others : proposers.slice(1);
  return [
    {
      ...about,
      id: `repropose/${item.item_id}`,
      owner: first,
      team,
      waiters: halves.flatMap((half) => [secretary(half), clerk(half)]),
      title: both(
        `“${item.title?.ko ?? ''}” 고쳐 다시 제안`,
        `“${item.title?.en ?? ''}”: to be proposed again`,
      ),
      why: both(
        `사무국이 돌려보냈습니다: ${item.return_reason ?? ''}`,
        `The secretariat gave it back: ${item.return_reason ?? ''}`,
      ),
      next: both('고쳐서 다시 제안', 'Correct it and propose it again'),
    },
  ];
}

function incomplete(
  item: ItemWorkRow,
  missing: readonly { readonly kind: ItemDocument['kind']; readonly from: string | null }[],
  about: Pick<Duty, 'kind' | 'objectId' | 'institution' | 'href' | 'since' | 'dueOn'>,
  halves: readonly string[],
  day: string,
): Duty[] {
  const own = halves.find((half) => item.sponsors.includes(half)) ?? halves[0] ?? 'mois';
  const words = missing.map(({ kind, from }) => {
    const names = institutionNames(from ?? '', day);
    return kind === 'paper'
      ? both('안건 자료', 'its paper')
      : both(`${names.ko} 의견`, `the opinion of ${names.en}`);
  });
  const duty: Duty = {
    ...about,
    id: `complete/${item.item_id}`,
    owner: clerk(own),
    team: halves.filter((half) => half !== own).map(clerk),
    title: both(`“${item.title?.ko ?? ''}” 보완`, `Complete “${item.title?.en ?? ''}”`),
    why: both(
      `빠진 것: ${words.map(({ ko }) => ko).join(', ')}.`,
      `Missing: ${words.map(({ en }) => en).join(', ')}.`,
    ),
    next: both('자료 더하기', 'Add the document'),
  };
  const asked = missing.flatMap(({ from }) => from ?? []);
  return [
    duty,
    ...asked.map((code): Duty => ({
      ...about,
      id: `item-opinion/${item.item_id}/${code}`,
      owner: partySeat(code, day),
      waiters: halves.map(clerk),
      title: both(`“${item.title?.ko ?? ''}” 의견 제출`, `Opinion on “${item.title?.en ?? ''}”`),
      why: both('협의회 사무국이 의견을 물었습니다.', 'The secretariat asked for an opinion.'),
      next: both('의견 보내기', 'Send the opinion'),
    })),
  ];
}

function meetingDuties(meeting: MeetingWorkRow, council: Council, { day }: Today): Duty[] {
  const { plan, status } = meeting;
  if (plan === null) return [];
  const halves = halvesOf(meeting.body_id, council);
  const [first = 'mois', ...others] = halves;
  const { clearDays, dMinus, lastOn } = noticeOf(plan.heldOn);
  const about = {
    kind: 'meeting' as const,
    objectId: meeting.meeting_id,
    institution: first,
    since: dayOf(meeting.changed_at),
  };
  const agenda = { ...about, href: hrefs.agenda(meeting.meeting_id), dueOn: lastOn };
  const hall = { ...about, href: hrefs.meeting(meeting.meeting_id) };
  const name = plan.name;
  const members = membersOf(meeting.body_id, council, day);
  const secretaries = secretariesOf(halves, day);
  const clear = dayWords(clearDays);
  const minus = dayWords(dMinus);
  const held = dayWords(plan.heldOn);
  const notice = both(
    `배포는 ${clear.ko}(7일 사이) 또는 ${minus.ko}(D-7)까지(확인 필요). 회의 ${held.ko}.`,
    `Papers go out by ${clear.en} (seven clear days) or ${minus.en} (D-7), to be confirmed. Meeting on ${held.en}.`,
  );
  if (status === 'planned') {
    const waiting = backlogOf(meeting, council);
    const open = halves.filter((half) => !meeting.agenda_confirmed_by.includes(half));
    const arrange: Duty = {
      ...agenda,
      id: `arrange/${meeting.meeting_id}`,
      owner: clerk(first),
      team: others.map(clerk),
      waiters: [...halves.map(secretary), ...members],
      title: both(`“${name.ko}” 의사일정 짜기`, `Arrange the agenda of “${name.en}”`),
      why: both(
        `대기 안건 ${String(waiting.total)}건, 미비 ${String(waiting.incomplete)}건. ${notice.ko}`,
        `Backlog of ${String(waiting.total)} items, ${String(waiting.incomplete)} incomplete. ${notice.en}`,
      ),
      next: both('의사일정 짜기', 'Arrange the agenda'),
    };
    if (meeting.items.length === 0) return [arrange];
    if (open.length === 0) {
      return [
        {
          ...agenda,
          id: `distribute/${meeting.meeting_id}`,
          owner: clerk(first),
          team: others.map(clerk),
          waiters: members,
          title: both(`“${name.ko}” 배포`, `Send out “${name.en}”`),
          why: both(
            `${secretaries.ko}가 의사일정을 확인했습니다. ${notice.ko}`,
            `${capital(secretaries.en)} confirmed the agenda. ${notice.en}`,
          ),
          next: both('안건 배포', 'Send out the papers'),
        },
      ];
    }
    return open.map((half): Duty => ({
      ...agenda,
      id: `agenda/${meeting.meeting_id}/${half}`,
      owner: secretary(half),
      team: [clerk(half)],
      waiters: halves
        .filter((code) => code !== half)
        .flatMap((code) => [secretary(code), clerk(code)]),
      title: both(`“${name.ko}” 의사일정 확인`, `Confirm the agenda of “${name.en}”`),
      why: both(
        `안건 ${String(meeting.items.length)}건. ${notice.ko}`,
        `${String(meeting.items.length)} items. ${notice.en}`,
      ),
      next: both('의사일정 확인', 'Confirm the agenda'),
    }));
  }
  if (status === 'distributed' || status === 'open') {
    const running = status === 'open';
    return [
      {
        ...hall,
        id: `hold/${meeting.meeting_id}`,
        owner: clerk(first),
        team: others.map(clerk),
        title: running
          ? both(`“${name.ko}” 진행`, `“${name.en}” is being held`)
          : both(`“${name.ko}” 열기`, `Open “${name.en}”`),
        why: both(
          `안건 ${String(meeting.items.length)}건, 결론 ${String(meeting.conclusions.length)}건. 회의일 ${held.ko}.`,
          `${String(meeting.items.length)} items, ${String(meeting.conclusions.length)} concluded. Held on ${held.en}.`,
        ),
        next: running ? both('회의 진행', 'Go on with the meeting') : both('회의 열기', 'Open it'),
        dueOn: plan.heldOn,
      },
      ...members.map((member) => ({
        ...hall,
        id: `papers/${meeting.meeting_id}/${member.institution}`,
        owner: member,
        title: both(`“${name.ko}” 자료`, `Papers of “${name.en}”`),
        why: both(
          `안건 ${String(meeting.items.length)}건이 배포되었습니다. ${plan.place.ko}.`,
          `${String(meeting.items.length)} items were sent out. ${plan.place.en}.`,
        ),
        next: both('자료 읽기', 'Read the papers'),
        dueOn: plan.heldOn,
      })),
    ];
  }
  const minutes = { ...about, href: hrefs.minutes(meeting.meeting_id) };
  const outcomes = outcomeDuties(meeting, council, halves, { ...about, href: hrefs.outcomes });
  return status === 'minuted'
    ? outcomes
    : [...minutesDuties(meeting, halves, minutes), ...outcomes];
}

type About = Pick<Duty, 'kind' | 'objectId' | 'institution' | 'href' | 'since'>;

function minutesDuties(
  meeting: MeetingWorkRow,
  [first = 'mois', ...others]: readonly string[],
  about: About,
): Duty[] {
  const { plan } = meeting;
  if (plan === null) return [];
  const required = choicesOn('minutes.elements', plan.heldOn);
  const record = {
    name: plan.name.ko,
    host: plan.host.ko,
    place: plan.place.ko,
    opened: true,
    attendees: meeting.attendees.length,
    called: meeting.called,
    items: meeting.items.length,
    remarks: meeting.remarks,
    decisions: meeting.conclusions.length,
    votes: meeting.votes,
    noVoteDeclared: meeting.no_vote_declared,
  };
  const missing = missingElements(record, required);
  const all = String(required.length);
  const full = `${String(required.length - missing.length)}/${all}`;
  if (missing.length > 0) {
    return [
      {
        ...about,
        id: `minutes/${meeting.meeting_id}`,
        owner: clerk(first),
        team: others.map(clerk),
        title: both(`“${plan.name.ko}” 회의록 채우기`, `Complete the minutes of “${plan.name.en}”`),
        why: both(
          `필수 기재사항 ${full}. 빠진 것: ${missing.map((element) => elementNames[element].ko).join(', ')}.`,
          `${full} required elements; missing: ${missing.map((element) => elementNames[element].en).join(', ')}.`,
        ),
        next: both('회의록 쓰기', 'Write the minutes'),
      },
    ];
  }
  return [first, ...others]
    .filter((half) => !meeting.minutes_agreed_by.includes(half))
    .map((half) => ({
      ...about,
      id: `minutes/${meeting.meeting_id}/${half}`,
      owner: secretary(half),
      team: [clerk(half)],
      waiters: [first, ...others]
        .filter((code) => code !== half)
        .flatMap((code) => [secretary(code), clerk(code)]),
      title: both(`“${plan.name.ko}” 회의록 확인`, `Confirm the minutes of “${plan.name.en}”`),
      why: both(`필수 기재사항 ${full}가 갖춰졌습니다.`, `All ${all} required elements are there.`),
      next: both('회의록 확인', 'Confirm the minutes'),
    }));
}

const elementNames = {
  name: both('회의 이름', 'name'),
  host: both('주관', 'host'),
  'time-place': both('일시·장소', 'time and place'),
  attendees: both('참석자', 'attendees'),
  order: both('진행 순서', 'order of business'),
  items: both('상정 안건', 'items'),
  remarks: both('발언 요지', 'gist of remarks'),
  decisions: both('결정 사항', 'decisions'),
  votes: both('표결', 'votes'),
} as const;

function outcomeDuties(
  meeting: MeetingWorkRow,
  { actions }: Council,
  [first = 'mois', ...others]: readonly string[],
  about: About,
): Duty[] {
  const owner = { owner: clerk(first), team: others.map(clerk) };
  return meeting.conclusions
    .filter(({ word }) => word === 'as-proposed' || word === 'amended')
    .flatMap(({ outcomeNo, title }): Duty[] => {
      const told = meeting.notified.includes(outcomeNo);
      const owed = actions.some(({ outcome_no }) => outcome_no === outcomeNo);
      return [
        ...(told
          ? []
          : [
              {
                ...about,
                ...owner,
                id: `notify/${outcomeNo}`,
                title: both(`협의 결과 ${outcomeNo} 통보`, `Notify outcome ${outcomeNo}`),
                why: both(`“${title.ko}”의 결론이 났습니다.`, `“${title.en}” was concluded.`),
                next: both('공문 번호를 적고 통보', 'Notify with the letter'),
              },
            ]),
        ...(owed
          ? []
          : [
              {
                ...about,
                ...owner,
                id: `assign/${outcomeNo}`,
                title: both(`협의 결과 ${outcomeNo} 후속조치`, `Actions of outcome ${outcomeNo}`),
                why: both('아직 맡은 기관이 없습니다.', 'Nobody has been given a task yet.'),
                next: both('담당과 기한 정하기', 'Give owners and dates'),
              },
            ]),
      ];
    });
}

/** Items of the body that wait for an agenda, and those that lack a document. */
function backlogOf(meeting: MeetingWorkRow, council: Council) {
  const backlog = council.items.filter(
    (item) =>
      item.body_id === meeting.body_id &&
      item.proposed_at !== null &&
      item.status !== 'returned' &&
      !isHeld(item.item_id, council),
  );
  const incompletes = backlog.filter(
    (item) =>
      missingDocuments({ documents: item.documents, opinionsAsked: item.opinions_asked }).length >
      0,
  );
  return { total: backlog.length, incomplete: incompletes.length };
}

/** Who carries out an action of this institution. */
function ownerSeat(code: string, day: string): { owner: Seat; team?: readonly Seat[] } {
  if (code === 'klid') return { owner: seat('saeol-engineer', code) };
  if (code === 'nia') return { owner: seat('specialist', code) };
  if (code === 'mois') return { owner: seat('coordinator', code), team: [clerk(code)] };
  if (code === 'msit') return { owner: clerk(code) };
  return { owner: partySeat(code, day) };
}

function actionDuties(action: ActionWorkRow, { day }: Today): Duty[] {
  if (action.title === null || action.closed_at !== null) return [];
  const about = {
    kind: 'action' as const,
    objectId: action.action_id,
    institution: action.owner,
    href: hrefs.actions,
    dueOn: action.due_on,
    since: dayOf(action.assigned_at),
  };
  const names = institutionNames(action.owner, day);
  const why = both(
    `협의 결과 ${action.outcome_no}에 따라 ${names.ko}이(가) 맡았습니다. 증거: ${proofs(action.evidence_kind).ko}.`,
    `Outcome ${action.outcome_no} gave it to ${names.en}. Proof: ${proofs(action.evidence_kind).en}.`,
  );
  const { letter_by: by } = action;
  if (by !== null) {
    const other = by === 'mois' ? 'msit' : 'mois';
    return [
      {
        ...about,
        id: `letter/${action.action_id}`,
        owner: clerk(other),
        waiters: [clerk(by)],
        title: both(`“${action.title.ko}” 공문 확인`, `Confirm the letter of “${action.title.en}”`),
        why,
        next: both('공문 확인', 'Confirm the letter'),
      },
    ];
  }
  const owner = ownerSeat(action.owner, day);
  const holders = [owner.owner, ...(owner.team ?? [])];
  const waiters = [clerk('mois'), clerk('msit'), seat('coordinator', 'mois')].filter(
    (one) =>
      !holders.some(
        ({ role, institution }) => role === one.role && institution === one.institution,
      ),
  );
  const claimed = action.claimed_at !== null;
  return [
    {
      ...about,
      id: `action/${action.action_id}`,
      ...owner,
      waiters,
      title: both(`후속조치 “${action.title.ko}”`, `Action “${action.title.en}”`),
      why,
      next: claimed
        ? both('증거 확인을 기다리기', 'Wait for the proof to be seen')
        : both('이행하고 알리기', 'Carry out and report'),
    },
  ];
}

function proofs(kind: string) {
  switch (kind) {
    case 'contract-published':
      return both('연계 규격 공표', 'a published contract');
    case 'plan-refiled':
      return both('계획 변경 제출', 'the plan filed anew');
    case 'check-passes':
      return both('점검 연속 통과', 'checks that pass in a row');
    case 'meeting-report':
      return both('다음 회의 보고', 'a report at the next meeting');
    default:
      return both('공문', 'an official letter');
  }
}
