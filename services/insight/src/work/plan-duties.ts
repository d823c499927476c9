import { childrenOf, filersOn, institution, provinceOf } from '@madang/access';
import { dayWords } from '@madang/kernel';
import { addDays, dayAt, dday, numberOn, ruleOn, yearlyDate } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { institutionNames, type Names, postNames } from '../names.ts';
import type { PlanWorkRow, ProvinceDateRow } from '../projections/plan-work.ts';
import type { ConsultationWorkRow, ProjectWorkRow } from '../projections/project-work.ts';
import { planOfProject } from '../refs.ts';
import { leadSeat } from './case-duties.ts';
import { both, counted, type Duty, seat, type Seat, type Today } from './duty.ts';

/** The year whose plans are being written on this day: the one after it. */
export function planYear(day: string): number {
  return Number(day.slice(0, 4)) + 1;
}

type Dates = { readonly workOn: string; readonly ko: string; readonly en: string };

/** The day that a filer works towards, and how both days are said. */
export function filingDates(
  code: string,
  year: number,
  provinceDays: readonly ProvinceDateRow[],
  day: string,
): Dates {
  const law = yearlyDate('plan.filing.local', year - 1);
  const through =
    ruleOn('plan.route', day)?.value === 'through-province' &&
    institution(code, day)?.tier === 'basic';
  const province = provinceOf(code, day);
  const set = provinceDays.find((row) => row.year === year && row.institution === province);
  const house = through
    ? (set?.due_on ?? yearlyDate('plan.filing.provincial', year - 1).statedOn)
    : null;
  const left = (on: string, language: 'ko' | 'en') => `${dayWords(on)[language]} ${dday(on, day)}`;
  return {
    workOn: house ?? law.dueOn,
    ko: `${house === null ? '' : `시도가 정한 날 ${left(house, 'ko')}, `}법정 기한 ${left(law.dueOn, 'ko')}.`,
    en: `${house === null ? '' : `Date set by the province ${left(house, 'en')}; `}law's date ${left(law.dueOn, 'en')}.`,
  };
}

const officer = (code: string) => seat('municipal-officer', code);
const coordinator = seat('coordinator', 'mois');
const dayOf = (at: string | null) => (at === null ? null : dayAt(at));

/** What waits on one plan: on its institution, its province, or the ministry. */
export function planDuties(
  plan: PlanWorkRow,
  provinceDays: readonly ProvinceDateRow[],
  today: Today,
): Duty[] {
  if (plan.opened_at === null) return [];
  return [
    ...onDraft(plan, provinceDays, today),
    ...onFiling(plan, today),
    ...signedFor(plan, today),
  ];
}

const about = (plan: PlanWorkRow) => ({
  kind: 'plan' as const,
  objectId: plan.plan_id,
  institution: plan.institution,
  href: hrefs.plan(plan.plan_id),
});

function cioSeat(code: string, day: string): Seat {
  const metropolitan = institution(code, day)?.tier === 'metropolitan';
  return seat(metropolitan ? 'council-member' : 'municipal-cio', code);
}

/**
 * What a deputy signed is read afterwards by the post that was away.
 *
 * @source law:administrative-work-decree/10
 */
function signedFor(plan: PlanWorkRow, { day }: Today): Duty[] {
  const { approved_at: at, approved_by: deputy, approved_for: post, institution: code } = plan;
  if (at === null || deputy === null || post === null) return [];
  const signedOn = dayAt(at);
  if (addDays(signedOn, numberOn('plan.substituted-approval.read.days', day)) < day) return [];
  const name = postNames(deputy, day);
  const on = dayWords(signedOn);
  return [
    {
      ...about(plan),
      id: `signed-for/${plan.plan_id}/${String(plan.plan_version)}`,
      owner: cioSeat(code, day),
      title: both(
        `대결한 ${String(plan.year)}년 실행계획 확인: 사업 ${String(plan.projects)}건`,
        `${String(plan.year)} action plan approved for you: ${counted(plan.projects, 'project')} to read`,
      ),
      why: both(
        `${on.ko} 부재 중에 ${name.ko}이(가) 대결해 제출했습니다(접수번호 ${plan.receipt_no ?? ''}). 중요한 문서는 사후에 보고합니다(행정업무규정 제10조).`,
        `${name.en}, acting for you, approved and filed it on ${on.en} (receipt ${plan.receipt_no ?? ''}). What is signed by a deputy is reported afterwards (Administrative Work Decree art. 10).`,
      ),
      next: both('결재한 내용 읽기', 'Read what was approved'),
      href: `${hrefs.plan(plan.plan_id)}?tab=line`,
    },
  ];
}

function onDraft(
  plan: PlanWorkRow,
  provinceDays: readonly ProvinceDateRow[],
  { day }: Today,
): Duty[] {
  const { institution: code, year } = plan;
  const again = plan.plan_version > 0;
  const dates = filingDates(code, year, provinceDays, day);
  const dueOn = again ? plan.supplement_due_on : dates.workOn;
  const name = both(
    `${String(year)}년 실행계획${again ? ' 변경안' : ''}`,
    `${String(year)} action plan${again ? ', next version' : ''}`,
  );
  const dateWords = again ? both('', '') : dates;
  const base = { ...about(plan), dueOn, since: dayOf(plan.changed_at) };
  const cio = cioSeat(code, day);
  const count = String(plan.projects);
  const countEn = counted(plan.projects, 'project');
  const errors = String(plan.errors);
  if (plan.step === 'drafting') {
    const empty = plan.projects === 0;
    const faulty = plan.errors > 0;
    const state = empty
      ? both('아직 사업이 없습니다.', 'It has no project yet.')
      : faulty
        ? both(
            `사업 ${count}건을 읽었고 ${errors}곳을 고쳐야 합니다.`,
            `Read: ${countEn}; to correct: ${counted(plan.errors, 'cell')}.`,
          )
        : plan.returned
          ? both('결재선에서 돌아왔습니다.', 'It came back from the approval line.')
          : both(`사업 ${count}건이 준비되었습니다.`, `Ready: ${countEn}.`);
    return [
      {
        ...base,
        id: `draft/${plan.plan_id}`,
        owner: officer(code),
        waiters: [cio],
        title: empty
          ? both(`${name.ko} 작성`, `${name.en}: to be written`)
          : faulty
            ? both(
                `${name.ko} 초안: 사업 ${count}건, 고칠 곳 ${errors}곳`,
                `${name.en}, draft: ${countEn}, ${counted(plan.errors, 'cell')} to correct`,
              )
            : both(`${name.ko} 초안: 사업 ${count}건`, `${name.en}, draft: ${countEn}`),
        why: both(`${state.ko} ${dateWords.ko}`.trim(), `${state.en} ${dateWords.en}`.trim()),
        next: empty
          ? both('엑셀 파일 올리기', 'Upload the workbook')
          : faulty
            ? both('칸별로 고치기', 'Correct cell by cell')
            : both('결재 올리기', 'Send up the approval line'),
      },
    ];
  }
  if (plan.step === null) return [];
  const review = plan.step === 'in-review';
  return [
    {
      ...base,
      id: `${plan.step}/${plan.plan_id}`,
      owner: review ? seat('municipal-reviewer', code) : cio,
      waiters: [officer(code)],
      title: both(
        `${name.ko} ${review ? '검토' : '결재'}: 사업 ${count}건`,
        `${name.en}: ${review ? 'review' : 'approval'} of ${countEn}`,
      ),
      why: both(
        `${review ? '주무관이 기안했습니다.' : '팀장이 검토했습니다.'} ${dateWords.ko}`.trim(),
        `${review ? 'The officer sent it up.' : 'The team leader reviewed it.'} ${dateWords.en}`.trim(),
      ),
      next: review ? both('검토하기', 'Review') : both('결재하기', 'Approve'),
    },
  ];
}

function onFiling(plan: PlanWorkRow, { day }: Today): Duty[] {
  if (plan.filed_at === null || plan.closed_at !== null) return [];
  const { institution: code, via, step } = plan;
  const names = institutionNames(code, day);
  const name = both(
    `${names.ko} ${String(plan.year)}년 실행계획`,
    `${String(plan.year)} action plan of ${names.en}`,
  );
  const since = dayAt(plan.filed_at);
  const filedOn = dayWords(since);
  const duties: Duty[] = [];
  if (!plan.letter_recorded) {
    duties.push({
      ...about(plan),
      id: `letter/${plan.receipt_no ?? plan.plan_id}`,
      owner: officer(code),
      title: both('관련 공문 번호·일자 적기', 'Number and date of the official letter'),
      why: both(
        `접수번호 ${plan.receipt_no ?? ''}(으)로 제출했습니다. 공문의 번호가 아직 없습니다.`,
        `Filed under receipt ${plan.receipt_no ?? ''}; the letter has no number yet.`,
      ),
      next: both('공문 번호 적기', 'Record the letter'),
      since,
    });
  }
  if (plan.supplement_due_on !== null && step === null) {
    duties.push({
      ...about(plan),
      id: `supplement/${plan.plan_id}`,
      owner: officer(code),
      waiters: [via === null ? coordinator : seat('provincial-reviewer', via)],
      title: both('실행계획 보완', 'Supplement the action plan'),
      why: both('점검한 곳에서 보완을 요청했습니다.', 'A supplement was asked for.'),
      next: both('계획을 다시 열어 고치기', 'Reopen and correct'),
      dueOn: plan.supplement_due_on,
    });
  }
  if (plan.opinion_at !== null && plan.reflected_at === null) {
    duties.push({
      ...about(plan),
      id: `reflect/${plan.plan_id}`,
      owner: officer(code),
      waiters: [coordinator],
      title: both('의견 반영 결과 회신', 'Answer how the opinion is reflected'),
      why: both(
        '행정안전부가 계획에 대한 의견을 통보했습니다.',
        'The ministry notified an opinion.',
      ),
      next: both('반영 결과 적기', 'State the result'),
      dueOn: yearlyDate('plan.fixed', plan.year - 1).dueOn,
      since: dayOf(plan.opinion_at),
    });
  }
  const desk = onDesk(plan);
  if (desk === undefined || plan.supplement_due_on !== null) return duties;
  const { owner, did, act } = desk;
  const waiters = [officer(code)];
  return [
    ...duties,
    {
      ...about(plan),
      id: `${did}/${plan.plan_id}`,
      owner,
      waiters,
      title: both(`${name.ko} ${act.ko}`, `${act.en}: ${name.en}`),
      why: both(
        `${filedOn.ko} 제출되었습니다(접수번호 ${plan.receipt_no ?? ''}).`,
        `Filed on ${filedOn.en} (receipt ${plan.receipt_no ?? ''}).`,
      ),
      next: act,
      href:
        owner.role === 'coordinator'
          ? hrefs.plan(plan.plan_id)
          : hrefs.planInspection(plan.plan_id),
      since,
      group: {
        id: `plans-${did}`,
        from: 4,
        title: (count) =>
          both(
            `실행계획 ${act.ko}: ${String(count)}개 기관`,
            `${act.en}: action plans of ${String(count)} institutions`,
          ),
        href: hrefs.inspection,
      },
    },
  ];
}

/** Whose turn it is after filing: the province first where the plan passes through it. */
function onDesk(plan: PlanWorkRow) {
  const { via } = plan;
  const taking = (desk: string) =>
    plan.received_by.includes(desk)
      ? { did: 'inspect', act: both('점검', 'Inspect') }
      : { did: 'receive', act: both('접수', 'Receive') };
  if (via !== null && plan.forwarded_at === null) {
    const owner = seat('provincial-reviewer', via);
    return plan.inspected_by.includes(via)
      ? { owner, did: 'forward', act: both('부처로 보내기', 'Forward to the ministries') }
      : { owner, ...taking(via) };
  }
  if (!plan.inspected_by.includes('mois')) return { owner: coordinator, ...taking('mois') };
  if (plan.opinion_at === null) {
    return { owner: coordinator, did: 'opine', act: both('의견 통보', 'Notify the opinion') };
  }
  if (plan.reflected_at === null) return undefined;
  return { owner: coordinator, did: 'close', act: both('종결', 'Close') };
}

/**
 * A conditional result, for the applicant: its plan has to be filed again after it, with the
 * condition in the project, also where that plan was closed meanwhile.
 *
 * @source law:electronic-government-act/67
 */
export function conditionDuties(
  consultations: readonly ConsultationWorkRow[],
  plans: readonly PlanWorkRow[],
  { day }: Today,
): Duty[] {
  return consultations.flatMap((row) => {
    const { answered_at: at, result, project_id: projectId } = row;
    const plan = plans.find(({ plan_id }) => plan_id === planOfProject(projectId));
    if (at === null || result !== 'conditional' || plan === undefined) return [];
    if (plan.filed_at !== null && plan.filed_at > at) return [];
    const desk = institutionNames(row.desk, day);
    const on = dayWords(dayAt(at));
    return [
      {
        ...about(plan),
        id: `condition/${row.consultation_id}`,
        owner: officer(row.institution),
        waiters: [leadSeat(row.desk)],
        title: both(
          `“${row.title}” 조건 반영하여 다시 제출`,
          `“${row.title}”: to be filed again with the condition`,
        ),
        why: both(
          `${desk.ko}이(가) ${on.ko} “${row.word ?? result}”(으)로 회신했습니다: ${row.condition}`,
          `${desk.en} gave a conditional result on ${on.en}: ${row.condition}`,
        ),
        next: nextWithCondition(plan),
        since: dayAt(at),
      },
    ];
  });
}

function nextWithCondition({ step }: PlanWorkRow): Names {
  if (step === null) return both('계획을 다시 열어 반영', 'Reopen the plan and reflect it');
  return both('반영한 계획을 제출', 'File the plan with it');
}

/** The plan that a filer has not begun. */
export function notBegun(
  code: string,
  plans: readonly PlanWorkRow[],
  provinceDays: readonly ProvinceDateRow[],
  { day }: Today,
): Duty[] {
  const year = planYear(day);
  const files = filersOn(day).some((filer) => filer.code === code);
  const begun = plans.some((plan) => plan.institution === code && plan.year === year);
  if (!files || begun) return [];
  const dates = filingDates(code, year, provinceDays, day);
  return [
    {
      id: `begin/plan-${String(year)}-${code}`,
      kind: 'plan',
      objectId: `plan-${String(year)}-${code}`,
      institution: code,
      owner: officer(code),
      title: both(`${String(year)}년 실행계획 작성`, `${String(year)} action plan: to be begun`),
      why: both(`아직 시작하지 않았습니다. ${dates.ko}`, `Not begun. ${dates.en}`),
      next: both('엑셀 파일 올리기', 'Upload the workbook'),
      href: hrefs.plans,
      dueOn: dates.workOn,
    },
  ];
}

/** How far the plans of a circle of filers have come; each count with who is counted. */
export function collation(
  by: Seat,
  plans: readonly PlanWorkRow[],
  provinceDays: readonly ProvinceDateRow[],
  { day }: Today,
): Duty[] {
  const year = planYear(day);
  const province = by.role === 'provincial-reviewer' ? by.institution : undefined;
  const circle = (province === undefined ? filersOn(day) : childrenOf(province, day)).filter(
    ({ tier }) => province === undefined || tier === 'basic',
  );
  const {
    filed,
    drafting,
    notBegun: left,
  } = countPlans(
    circle.map(({ code }) => code),
    plans,
    year,
  );
  const total = circle.length;
  if (total === 0 || filed === total) return [];
  const first = circle[0]?.code ?? '';
  const dates = filingDates(first, year, provinceDays, day);
  const law = yearlyDate('plan.filing.local', year - 1).dueOn;
  const perimeter =
    province === undefined
      ? both(`${String(total)}개 기관`, `${String(total)} institutions`)
      : both(`${String(total)}개 시군`, `${String(total)} municipalities`);
  return [
    {
      id: `collation/${String(year)}/${by.institution}`,
      kind: 'institution',
      objectId: by.institution,
      institution: by.institution,
      owner: by,
      waiters: [by],
      title: both(
        `${String(year)}년 실행계획 ${perimeter.ko}: 제출 ${String(filed)}, 작성 중 ${String(drafting)}, 미착수 ${String(left)}`,
        `${String(year)} action plans of ${perimeter.en}: ${String(filed)} filed, ${String(drafting)} drafting, ${String(left)} not begun`,
      ),
      why: both(
        `${dayWords(day).ko} 기준. ${province === undefined ? `법정 기한 ${dayWords(law).ko} ${dday(law, day)}.` : dates.ko}`,
        `On ${dayWords(day).en}. ${province === undefined ? `Law's date ${dayWords(law).en} ${dday(law, day)}.` : dates.en}`,
      ),
      next: both('수집 현황판 보기', 'Open the collation board'),
      href: hrefs.board,
      dueOn: province === undefined ? law : dates.workOn,
    },
  ];
}

/** Filed, drafting and not begun among these institutions. */
export function countPlans(
  codes: readonly string[],
  plans: readonly PlanWorkRow[],
  year: number,
): { readonly filed: number; readonly drafting: number; readonly notBegun: number } {
  const known = new Map(
    plans.filter((plan) => plan.year === year).map((plan) => [plan.institution, plan]),
  );
  const rows = codes.flatMap((code) => known.get(code) ?? []);
  const filed = rows.filter(({ filed_at }) => filed_at !== null).length;
  return { filed, drafting: rows.length - filed, notBegun: codes.length - rows.length };
}

/** New projects of a filed plan for which nobody has asked the desk yet. */
export function unconsulted(projects: readonly ProjectWorkRow[]): Duty[] {
  const title = (count: number) =>
    both(
      `사전협의 신청을 검토할 신규 사업 ${String(count)}건`,
      `${counted(count, 'new project')} to consider for prior consultation`,
    );
  return projects
    .filter(
      ({ source, kind, closed, consulted, relation }) =>
        source === 'plan' && kind === 'new' && relation === 'none' && !closed && !consulted,
    )
    .map((project) => ({
      id: `consult/${project.project_id}`,
      kind: 'project',
      objectId: project.project_id,
      institution: project.institution,
      owner: officer(project.institution),
      title: both(
        `“${project.title}” 사전협의 신청 검토`,
        `“${project.title}”: prior consultation to be considered`,
      ),
      why: both(
        '신규 사업은 금액만으로 협의에서 빠지지 않습니다(확인 필요).',
        'No amount alone exempts a new project (to be confirmed).',
      ),
      next: both('협의 대상 확인', 'See whether it is subject to consultation'),
      href: hrefs.project(project.project_id),
      since: dayOf(project.registered_at),
      group: { id: 'unconsulted', from: 3, title, href: `${hrefs.projects}?scope=mine` },
    }));
}
