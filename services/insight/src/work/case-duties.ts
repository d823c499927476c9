import { reviewsOthers } from '@madang/access';
import { caseRelations } from '@madang/contracts';
import { dayWords } from '@madang/kernel';
import { addDays, dayAt, dayOfPeriod, listOn, numberOn, textOn } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { institutionNames } from '../names.ts';
import type { CaseWorkRow } from '../projections/case-work.ts';
import type { ItemWorkRow } from '../projections/council-work.ts';
import type { ConsultationWorkRow } from '../projections/project-work.ts';
import type { PairWorkRow } from '../projections/case-work.ts';
import { findings } from '../sentences.ts';
import { both, counted, type Duty, seat, type Seat, type Today } from './duty.ts';

/** Who leads: the ministry's coordinator, or the reviewer of the province whose own all members are. */
export function leadSeat(lead: string): Seat {
  return /^\d/.test(lead) ? seat('provincial-reviewer', lead) : seat('coordinator', 'mois');
}

/** Who answers for an institution towards others; a province that reviews nobody has no reviewer. */
export function partySeat(code: string, day: string): Seat {
  if (!/^\d/.test(code)) return seat('party', code);
  return seat(reviewsOthers(code, day) ? 'provincial-reviewer' : 'municipal-officer', code);
}

/** All open cases of the country at a glance, for who coordinates them; who leads which, and how many are of today. */
export function openCases(by: Seat, rows: readonly CaseWorkRow[], { day }: Today): Duty[] {
  const opened = rows.flatMap(({ opened_at, concluded_at, lead }) =>
    opened_at === null || concluded_at !== null ? [] : [{ lead, openedOn: dayAt(opened_at) }],
  );
  if (opened.length === 0) return [];
  const fresh = opened.filter(({ openedOn }) => openedOn === day).length;
  const own = opened.filter(({ lead }) => lead === by.institution).length;
  const others = opened.length - own;
  return [
    {
      id: 'cases',
      kind: 'institution',
      objectId: by.institution,
      institution: by.institution,
      owner: by,
      title: both(
        `열린 조정 건 ${String(opened.length)}건, 오늘 새로 ${String(fresh)}건`,
        `${counted(opened.length, 'open case')}, ${String(fresh)} new today`,
      ),
      why: both(
        `우리 기관이 이끄는 것 ${String(own)}건, 시도가 이끄는 것 ${String(others)}건.`,
        `${String(own)} led by us, ${String(others)} led by a province.`,
      ),
      next: both('조정 건 목록 보기', 'See the cases'),
      href: hrefs.cases,
      since:
        opened
          .map(({ openedOn }) => openedOn)
          .toSorted()
          .at(-1) ?? null,
    },
  ];
}

/** What waits in one case: on its lead or on its members. `returned`: its item, where it came back. */
export function caseDuties(
  row: CaseWorkRow,
  { day }: Today,
  returned: ItemWorkRow | undefined,
): Duty[] {
  if (row.opened_at === null || row.concluded_at !== null) return [];
  const lead = leadSeat(row.lead);
  const stake = row.members
    .filter(({ running }) => !running)
    .reduce((sum, { amountKrw }) => sum + amountKrw, 0);
  const members = String(row.members.length);
  const million = (stake / 1_000_000).toLocaleString('en');
  const money =
    stake === 0
      ? both('걸린 돈은 적혀 있지 않습니다.', 'no amount is stated.')
      : both(`걸린 돈 ${million}백만원.`, `KRW ${million} million at stake.`);
  const since = row.grown_at === null ? null : dayAt(row.grown_at);
  const about = {
    kind: 'case' as const,
    objectId: row.case_id,
    institution: row.lead,
    href: hrefs.case(row.case_id),
    since,
  };
  const name = both(`${row.case_id} “${row.title}”`, `${row.case_id} “${row.title}”`);
  // Once the members are asked, one that joins later is asked with them.
  const parties =
    row.positions_due_on === null
      ? []
      : [...new Set(row.members.map(({ institution: code }) => code))];
  const missing = parties.filter((party) => !row.given.includes(party));
  const given = String(parties.length - missing.length);
  const asked = String(parties.length);
  const due = row.positions_due_on;
  const positions = missing.map((party): Duty => {
    const { ko, en } = institutionNames(party, day);
    return {
      ...about,
      id: `position/${row.case_id}/${party}`,
      owner: partySeat(party, day),
      waiters: [lead],
      title: both(`${name.ko} 입장 제출`, `${name.en}: position asked`),
      why: both(
        `${ko}의 입장을 물었습니다. 도착 ${given}/${asked}. 기한은 내부 규칙(확인 필요).`,
        `${en} is asked for its position; ${given} of ${asked} given. The date is a house rule (to be confirmed).`,
      ),
      next: both('입장 쓰기', 'Give the position'),
      dueOn: due,
      waitingGroup: {
        id: `positions/${row.case_id}`,
        from: 1,
        title: (count) =>
          both(
            `${name.ko} 입장 ${String(count)}곳 대기`,
            `${name.en}: ${String(count)} positions awaited`,
          ),
        href: hrefs.case(row.case_id),
      },
    };
  });
  if (row.route === null && row.positions_due_on === null) {
    return [
      {
        ...about,
        id: `ask/${row.case_id}`,
        owner: lead,
        title: name,
        why: both(
          `비슷한 사업 ${members}건이 한 조정 건이 되었습니다. ${money.ko}`,
          `${members} alike projects became one case; ${money.en}`,
        ),
        next: both('나란히 견주고 입장 묻기', 'Compare and ask for positions'),
      },
    ];
  }
  if (row.route === null) {
    const ripe = missing.length === 0 || (due !== null && due < day);
    const decide: Duty = {
      ...about,
      id: `route/${row.case_id}`,
      owner: lead,
      title: name,
      why: both(
        `입장 ${given}/${asked}이(가) 도착했습니다.${missing.length === 0 ? '' : ' 기한이 지났습니다.'}`,
        `${given} of ${asked} positions are in.${missing.length === 0 ? '' : ' The date has passed.'}`,
      ),
      next: both('어디로 갈지 정하기', 'Choose where it goes'),
      since: due !== null && due < day ? due : since,
    };
    return ripe ? [...positions, decide] : positions;
  }
  if (row.route === 'own-desk') {
    return [
      ...positions,
      {
        ...about,
        id: `find/${row.case_id}`,
        owner: lead,
        title: name,
        why: both(
          `각 창구가 정합니다. 검토 의견 ${String(Object.keys(row.findings).length)}/${members}.`,
          `Each desk decides; findings ${String(Object.keys(row.findings).length)} of ${members}.`,
        ),
        next: both('검토 의견을 쓰고 마치기', 'Write findings and conclude'),
      },
    ];
  }
  const council = row.route === 'council';
  if (council && returned !== undefined) {
    return [
      ...positions,
      {
        ...about,
        id: `returned/${row.case_id}`,
        owner: lead,
        title: name,
        why: both(
          `협의회 안건이 돌아왔습니다: ${returned.return_reason ?? ''}`,
          `Its item came back from the CIO Council: ${returned.return_reason ?? ''}`,
        ),
        next: both('다시 제안하거나 다른 길 정하기', 'Propose it again or choose another way'),
        since: returned.changed_at === null ? null : dayAt(returned.changed_at),
      },
    ];
  }
  const mediator = row.mediator ?? textOn('mediation.desk', day);
  const mediatorNames = institutionNames(mediator, day);
  const clerks = listOn('cio-council.secretaries', day).includes(mediator);
  const mediating = clerks ? seat('council-clerk', mediator) : partySeat(mediator, day);
  return [
    ...positions,
    {
      ...about,
      id: `routed/${row.case_id}`,
      owner: council ? seat('council-clerk', 'any') : mediating,
      waiters: [lead],
      title: name,
      why: council
        ? both('협의회 안건으로 보냈습니다.', 'It went to the CIO Council as an item.')
        : both(
            `${mediatorNames.ko}에 조정을 요청했습니다.`,
            `${mediatorNames.en} was asked to mediate.`,
          ),
      next: council
        ? both('안건 진행 보기', 'Follow the item')
        : both('조정 진행 보기', 'Follow the mediation'),
      since: row.routed_at === null ? null : dayAt(row.routed_at),
    },
  ];
}

/**
 * Findings as opinions at the desks of the members, whether the case still runs or not: until the
 * desk has given its result, and without a running consultation for the days of a house rule. A
 * desk that leads the case wrote its own.
 *
 * @source house:duplicates/finding
 */
export function findingDuties(
  row: CaseWorkRow,
  consultations: readonly ConsultationWorkRow[],
  { day }: Today,
): Duty[] {
  const days = numberOn('duplicates.finding.read.days', day);
  return Object.entries(row.findings).flatMap(([projectId, { finding, reason, desk, at }]) => {
    const member = row.members.find((one) => one.projectId === projectId);
    if (member === undefined || desk === row.lead) return [];
    const asked = consultations.find(({ project_id }) => project_id === projectId);
    const answeredAt = asked?.answered_at ?? null;
    if (answeredAt !== null && answeredAt >= at) return [];
    const running = asked !== undefined && answeredAt === null;
    const madeOn = dayAt(at);
    const lastDay = addDays(madeOn, days);
    if (!running && lastDay < day) return [];
    const names = institutionNames(member.institution, day);
    const leadNames = institutionNames(row.lead, day);
    const word = findings[finding];
    const until = running
      ? both('협의 결과를 회신할 때까지 남습니다.', 'It stays until you have given your result.')
      : both(
          `진행 중인 협의가 없어 ${dayWords(lastDay).ko}까지 남습니다(내부 규칙 ${String(days)}일, 확인 필요).`,
          `No consultation is running: it stays until ${dayWords(lastDay).en} (house rule of ${String(days)} days, to be confirmed).`,
        );
    return [
      {
        kind: 'project' as const,
        objectId: projectId,
        institution: member.institution,
        id: `finding/${row.case_id}/${projectId}`,
        owner: leadSeat(desk),
        title: both(
          `조정 의견 “${word.ko}”: ${names.ko} “${member.title}”`,
          `Finding “${word.en}”: “${member.title}” of ${names.en}`,
        ),
        why: both(
          `${row.case_id}에 대한 ${leadNames.ko}의 의견: ${reason} ${until.ko}`,
          `Opinion of ${leadNames.en} in ${row.case_id}: ${reason} ${until.en}`,
        ),
        next: both('의견을 읽고 협의 결과를 스스로 정하기', 'Read it and decide your own result'),
        href: hrefs.project(projectId),
        dueOn: running ? asked.due_on : null,
        since: madeOn,
      },
    ];
  });
}

/** What waits in one prior consultation: on the desk, and on the specialist that it asked. */
export function consultationDuties(row: ConsultationWorkRow, { day }: Today): Duty[] {
  if (row.requested_on === null || row.answered_at !== null) return [];
  const desk = leadSeat(row.desk);
  const applicant = partySeat(row.institution, day);
  const names = institutionNames(row.institution, day);
  const deskNames = institutionNames(row.desk, day);
  const dayNo = String(dayOfPeriod(row.requested_on, day));
  const title = both(
    `${names.ko} “${row.title}” 사전협의`,
    `Prior consultation on “${row.title}” of ${names.en}`,
  );
  const about = {
    kind: 'consultation' as const,
    objectId: row.consultation_id,
    institution: row.institution,
    href: hrefs.project(row.project_id),
  };
  const answerDuty: Duty = {
    ...about,
    id: `answer/${row.consultation_id}`,
    owner: desk,
    waiters: [applicant],
    title,
    why: both(
      `${dayWords(row.requested_on).ko} 신청, ${String(row.term_days)}일 중 ${dayNo}일째. 협의 창구 ${deskNames.ko}.`,
      `Asked on ${dayWords(row.requested_on).en}: day ${dayNo} of ${String(row.term_days)} at the desk of ${deskNames.en}.`,
    ),
    next: both('결과 회신', 'Give the result'),
    dueOn: row.due_on,
    since: row.requested_on,
  };
  if (row.specialist === null || row.opinion_at !== null) return [answerDuty];
  return [
    answerDuty,
    {
      ...about,
      id: `opinion/${row.consultation_id}`,
      owner: seat('specialist', row.specialist),
      waiters: [desk],
      title: both(`${title.ko} 전문기관 의견`, `${title.en}: specialist opinion`),
      why: both(
        `${deskNames.ko}이(가) 전문기관 의견을 물었습니다. 의견은 누구도 구속하지 않습니다.`,
        `${deskNames.en} asked for the opinion; it binds nobody.`,
      ),
      next: both('의견 쓰기', 'Write the opinion'),
      dueOn: row.due_on,
      since: row.asked_at === null ? null : dayAt(row.asked_at),
    },
  ];
}

/**
 * Projects that look alike and are in no case: for who would lead one of theirs, and for a running
 * system's owner.
 */
export function pairDuties(
  pair: PairWorkRow,
  lead: string,
  titleOf: (id: string) => string,
  { day }: Today,
): Duty[] {
  if (pair.scored_at === null || pair.refused || pair.in_case) return [];
  if (!caseRelations.some((relation) => relation === pair.relation)) return [];
  if (pair.strength !== 'strong' && pair.strength !== 'medium') return [];
  const { first, second } = pair;
  const sides = both(
    `“${titleOf(first.id)}”과(와) “${titleOf(second.id)}”`,
    `“${titleOf(first.id)}” and “${titleOf(second.id)}”`,
  );
  const about = {
    kind: 'pair' as const,
    objectId: pair.pair_id,
    institution: lead,
    since: dayAt(pair.scored_at),
  };
  const candidate: Duty = {
    ...about,
    id: `candidate/${pair.pair_id}`,
    owner: leadSeat(lead),
    title: both(`${sides.ko} 후보 판단`, `Candidates: ${sides.en}`),
    why:
      first.institution === second.institution
        ? both(
            '한 기관의 두 사업이라 조정 건을 열지 않습니다.',
            'Both are of one institution, so no case opens.',
          )
        : both(
            '비슷하지만 조정 건을 열 만큼 강하지 않습니다.',
            'They are alike, not strongly enough to open a case.',
          ),
    next: both('근거 보고 판단', 'Look at the evidence and decide'),
    href: hrefs.pair(pair.pair_id),
    group: {
      id: 'candidates',
      from: 2,
      title: (count) =>
        both(
          `조정 건이 없는 후보 ${String(count)}쌍`,
          `${String(count)} candidate pairs without a case`,
        ),
      href: hrefs.candidates,
    },
  };
  const systems = [first, second].filter(({ id }) => id.startsWith('sys-'));
  return [
    candidate,
    ...systems.map(({ id, institution: code }): Duty => {
      const other = id === first.id ? second : first;
      const names = institutionNames(other.institution, day);
      return {
        ...about,
        institution: code,
        id: `like-mine/${pair.pair_id}`,
        owner: partySeat(code, day),
        title: both(
          `운영 중인 “${titleOf(id)}”과(와) 비슷한 사업`,
          `A project much like your running “${titleOf(id)}”`,
        ),
        why: both(
          `${names.ko} “${titleOf(other.id)}”. 조정 건은 아직 없습니다.`,
          `“${titleOf(other.id)}” of ${names.en}. There is no case yet.`,
        ),
        next: both('사업 살펴보기', 'Look at the project'),
        href: hrefs.project(other.id),
      };
    }),
  ];
}
