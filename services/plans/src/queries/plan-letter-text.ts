import { headOf, institution, provinceOf } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { planLetterText } from '@madang/contracts';
import { dayAt, ruleOn } from '@madang/law';
import { type PlanContext, readPlan } from './find-plan.ts';

/** The text of the official letter that goes with a plan, ready to paste. */
export const answerPlanLetterText = answer(
  planLetterText,
  async ({ planId }, { db, actor, now }: PlanContext) => {
    const today = dayAt(now);
    const routeConfirmed = ruleOn('plan.route', today)?.confirmed ?? false;
    const plan = actor === null ? null : await readPlan(db, planId, actor, now);
    if (plan === null) return { text: null, routeConfirmed };
    const [version] = plan.versions;
    const text = letterText({
      institution: plan.institution,
      year: plan.year,
      on: version === undefined ? today : dayAt(version.filedAt),
      through: plan.dates.route === 'province',
      planVersion: version?.planVersion ?? 1,
      receiptNo: version?.receiptNo ?? null,
      reason: version?.reason ?? '',
    });
    return { text, routeConfirmed };
  },
);

/**
 * The letter in official notation: item marks with two spaces a level, dates as `2026. 9. 3.`, the
 * attachment without a colon, and two spaces before `끝.`. The decree names the two ministers as
 * addressees; going through the governor is practice.
 *
 * @source law:informatization-framework-act-decree/3
 * @source law:administrative-work-decree/6
 */
export function letterText(letter: {
  readonly institution: string;
  readonly year: number;
  readonly on: string;
  readonly through: boolean;
  readonly planVersion: number;
  readonly receiptNo: string | null;
  readonly reason: string;
}): string {
  const { year, on, planVersion, receiptNo, reason } = letter;
  const own = institution(letter.institution, on);
  const province = provinceOf(letter.institution, on);
  const upper = province === undefined ? undefined : institution(province, on);
  const name = own?.nameKo ?? letter.institution;
  const again = planVersion > 1;
  const title = `${String(year)}년 지능정보사회 실행계획${again ? ` 변경(${String(planVersion)}판)` : ''} 제출`;
  return [
    '수신  과학기술정보통신부장관, 행정안전부장관',
    ...(letter.through && upper !== undefined ? [`(경유)  ${headOf(upper, upper.nameKo)}`] : []),
    `제목  ${title}`,
    '',
    '1. 관련: 「지능정보화 기본법」 제7조, 같은 법 시행령 제3조',
    `2. 위 호와 관련하여 ${name}의 ${title.replace(/ 제출$/, '')}을 붙임과 같이 제출합니다.`,
    ...(again && reason !== '' ? [`  가. 변경 사유: ${reason}`] : []),
    ...(receiptNo === null
      ? []
      : [`${again && reason !== '' ? '  나.' : '  가.'} 접수번호: ${receiptNo}(${dotted(on)})`]),
    '',
    `붙임  1. ${String(year)}년 실행계획 1부.  끝.`,
    '',
    own === undefined ? name : headOf(own, name),
  ].join('\n');
}

/** Official notation of a day. */
function dotted(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}. ${String(month)}. ${String(date)}.`;
}
