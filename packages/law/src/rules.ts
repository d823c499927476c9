/** What kind of thing the value of a rule is. */
export type Unit =
  | 'month-day'
  | 'calendar-days'
  | 'working-days'
  | 'hours'
  | 'minutes'
  | 'krw'
  | 'bits'
  | 'count'
  | 'choice'
  | 'list';

/**
 * One rule as a dated fact. `confirmed: false` means that no current text settles it: screens show
 * 확인 필요 beside it. The value `not-set` means that no text sets the rule at all.
 */
export type Rule = {
  readonly key: string;
  readonly value: number | string;
  readonly unit: Unit;
  readonly validFrom: string;
  /** First day on which the row no longer holds; null while it does. */
  readonly validTo: string | null;
  readonly source: string;
  readonly confirmed: boolean;
  readonly labelKo: string;
  readonly labelEn: string;
};

const egov = 'law:electronic-government-act';
const egovDecree = 'law:electronic-government-act-decree';
const framework = 'law:informatization-framework-act';
const frameworkDecree = 'law:informatization-framework-act-decree';

/**
 * key | value | unit | source | label, Korean | label, English | `?` for to be confirmed | first day
 * | first day no longer in force. A row without a first day holds since 2022-03-08.
 */
const lines = `
plan.filing.central|05-20|month-day|${frameworkDecree}/3|중앙행정기관 실행계획 제출|central agencies file action plans
plan.filing.local|09-10|month-day|${frameworkDecree}/3|지방자치단체 실행계획 제출|local governments file action plans
plan.filing.provincial|09-08|month-day|house:plans/provincial-date|시도가 정한 제출일|date set by the province|?
plan.analysis.central|06-10|month-day|${frameworkDecree}/4|중앙 계획 검토결과 송부|analysis of central plans
plan.analysis.local|10-10|month-day|${frameworkDecree}/4|지방 계획 취합·검토결과 송부|compiled local plans and their analysis
plan.opinion.central|06-30|month-day|${frameworkDecree}/5|중앙 계획 의견 통보|opinion on central plans
plan.opinion.local|10-31|month-day|${frameworkDecree}/5|지방 계획 의견 통보|opinion on local plans
plan.fixed|12-31|month-day|${frameworkDecree}/5|실행계획 확정|plans fixed
plan.fixed-filing|01-31|month-day|${frameworkDecree}/5|확정 계획 제출|fixed plans filed
plan.last-day-on-holiday|next-working-day|choice|law:civil-act/161|말일이 토요일·공휴일인 때|last day on a Saturday or holiday|?
plan.reuse.klid.words|재난|list|law:electronic-government-act/51|한국지역정보개발원 재난안전 공통 서비스|common disaster service of KLID|?
plan.route|through-province|choice|house:plans/route|시도 경유 제출|route through the province|?
plan.approval.delegation|deputy-head|choice|house:plans/delegation|실행계획의 최종 결재|who gives the final approval of a plan|?
plan.substituted-approval.read.days|14|calendar-days|law:administrative-work-decree/10|대결한 결재의 사후 보고|days in which a deputy's approval is read afterwards|?
plan.filers|metropolitan,basic|list|${frameworkDecree}/3|실행계획 제출 기관|who files action plans
plan.preliminary-review.elements|purpose,scope,functions,cost|list|law:performance-notice/12|예비검토 항목|what the preliminary review looks at|?
master-plan.notice.days|14|calendar-days|${egovDecree}/4-3|기본계획 통보|master plan notified
master-plan.filing|06-30|month-day|${egovDecree}/4-2|기관별 계획 제출|institution plans filed
consultation.answer.days|30|calendar-days|${egovDecree}/83|사전협의 결과 통보|result of prior consultation
consultation.answer.isp.days|7|calendar-days|law:performance-notice/16|정보화전략계획 사업 협의|strategy-planning projects|?
consultation.answer.disaster.days|10|calendar-days|law:performance-notice/16|재난·안전 사업 신속 협의|fast lane for disaster and safety|?
consultation.objection.days|15|calendar-days|${egovDecree}/83|이의 신청|objection by the institution
consultation.objection-answer.days|15|calendar-days|${egovDecree}/83|이의 신청 회신|answer to an objection
consultation.suspends-for-supplement|no|choice|${egovDecree}/83|보완 요구 중 기한의 정지|does asking for a supplement suspend the clock|?
consultation.first-day|excluded|choice|law:civil-act/157|기간의 첫날|does the first day count
consultation.results|proceed,conditional,hold,return|list|law:performance-notice/16|사전협의 결과의 종류|kinds of result|?
consultation.result-words|추진,조건부,보류,반려|list|law:performance-notice/16|사전협의 결과의 표현|words of the results, in the order of their kinds|?
consultation.specialist|nia|choice|law:electronic-government-act-decree/86|전문기관 의견|specialist body asked for an opinion|?
consultation.exempt.central.krw|1000000000|krw|law:consultation-guide/28|계속사업 제외 금액(중앙·공공)|continuing projects below, central and public bodies|?
consultation.exempt.metropolitan.krw|200000000|krw|law:consultation-guide/28|계속사업 제외 금액(시도)|continuing projects below, metropolitan|?
consultation.exempt.basic.krw|100000000|krw|law:consultation-guide/28|계속사업 제외 금액(시군구)|continuing projects below, basic|?
consultation.exempt.kinds|continuing|list|law:consultation-guide/28|금액 제외가 적용되는 사업|kinds of project that an amount exempts|?
consultation.simple-equipment|ask-officer|choice|law:consultation-guide/28|단순 장비 구매|purchase of simple equipment|?
service-cleanup.plan.days|30|calendar-days|${egov}/23|통폐합 계획 제출|plan after a recommendation to merge or close
mediation.desk|msit|choice|${framework}/10|조정 요청 기관|where mediation is asked for
duplicates.position.working-days|10|working-days|house:duplicates/positions|의견 제출 기한|time to give a position|?
duplicates.finding.read.days|14|calendar-days|house:duplicates/finding|조정 의견을 소관 기관이 읽는 기간|days in which a desk reads a finding without a consultation|?
duplicates.return.bits|1.5|bits|house:duplicates/score|중복 아님으로 정한 쌍이 다시 나오는 근거 증가|growth of evidence that brings a refused pair back|?
duplicates.second-link.institutions|3|count|house:duplicates/score|둘째 기관과도 비슷해야 합류하는 사례의 기관 수|institutions of a case from which a second one must be alike|?
duplicates.title-alone.bits|10|bits|house:duplicates/score|사업명만 비슷한 사업이 사례에 합류하는 근거|evidence by which a project joins a case that it resembles by title alone|?
duplicates.counted.ratio|2|count|house:duplicates/score|집계한 사업 1건당 비교하는 사업 수의 한도|projects compared for each one counted, at most|?
duplicates.lead|province-when-all-its-own|choice|house:duplicates/lead|조정 주관 기관|who leads a case|?
committee.notice.days|7|calendar-days|law:committee-act/9|회의 개최 통지|notice of a meeting
committee.notice.count|clear-days|choice|law:committee-act/9|통지 7일의 계산|how the seven days are counted|?
committee.term.years|3|count|law:committee-act/8|위원 임기 상한|longest term of a member
committee.sunset.years|5|count|law:committee-act/11|자문위원회 존속기한|sunset of advisory bodies
committee.survival-check.years|2|count|law:committee-act/11|존속 여부 점검 주기|survival check
cio-council.notice.days|7|calendar-days|house:council/notice|협의회 개최 통지|notice of a council meeting|?
cio-council.quorum|not-set|choice|${frameworkDecree}/7|협의회 의사정족수|quorum of the CIO Council
cio-council.vote|not-set|choice|${frameworkDecree}/7|협의회 의결|vote of the CIO Council
cio-council.chairs|msit,mois|list|${framework}/9|협의회 공동의장|two chairs
cio-council.secretaries|msit,mois|list|${frameworkDecree}/7|협의회 간사|two secretaries
cio-council.outcome-words|as-proposed,amended,again,received|list|house:council/outcomes|협의 결과의 표현|words of an outcome|?
open-data-council.members.max|35|count|law:public-data-act/5|위원 정원|members at most|?
open-data-council.notice.days|7|calendar-days|law:public-data-act-decree/3|회의 개최 통지|notice of a meeting|?
open-data-council.quorum|majority-of-enrolled|choice|law:public-data-act-decree/3|의사정족수|quorum|?
open-data-council.adoption|majority-of-present|choice|law:public-data-act-decree/3|의결정족수|adoption|?
minutes.elements|name,host,time-place,attendees,order,items,remarks,decisions,votes|list|law:public-records-act-decree/18|회의록 필수 기재사항|required content of minutes
minutes.closed.years|10|count|law:public-records-act-decree/18|속기록·녹음기록 비공개 상한|recordings stay closed at most
interest.report.days|14|calendar-days|law:conflict-of-interest-act/5|이해관계 신고|report of a private interest
saeol.freshness.C01.hours|1|hours|house:saeol/checks|C01 유효 시간|C01 stays fresh|?
saeol.freshness.C05.hours|168|hours|house:saeol/checks|C05 유효 시간|C05 stays fresh|?
saeol.freshness.C06.hours|168|hours|house:saeol/checks|C06 유효 시간|C06 stays fresh|?
saeol.reachability.rounds|3|count|house:saeol/checks|무응답 판정 횟수|rounds without an answer|?
saeol.schedule.minutes|50|minutes|house:saeol/checks|정기 점검 주기|time between scheduled checks|?
saeol.opinion.wait.minutes|2|minutes|house:saeol/opinion|의견 전 점검 대기|longest wait for checks before an opinion|?
saeol.repair.passes|2|count|house:saeol/checks|복구 확인 통과 횟수|passes that prove a repair|?
saeol.opinion.stage|observe|choice|house:saeol/opinion|의견의 단계|stage of the opinion|?
oecd.municipalities|228|count|oecd:digital-government-review-korea-2025/3|OECD 검토가 센 시군구·행정시|municipalities as the OECD review counts them||2025-01-01|2026-07-01
saeol.functions|22|count|house:saeol/functions|새올 공통 기능 수|common functions|?
feasibility.total.krw|50000000000|krw|law:national-finance-act/38|예비타당성조사 총사업비|feasibility study, total cost
feasibility.state-support.krw|30000000000|krw|law:national-finance-act/38|예비타당성조사 국가 지원|feasibility study, state support
`;

/**
 * Every rule as a dated row, all of them on the page of rules. Clocks, gates and screens read the
 * amounts, days and counts; what decides reads the choices of the day (`choices.ts`), and a choice that
 * nothing acts on ends the start. Rows of what is done beside this platform (plans of central agencies,
 * objections, feasibility studies) and of bodies (chairs, members, terms: a body's own rules are on its
 * register) are shown and read by nothing.
 */
export const rules: readonly Rule[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [key = '', value = '', unit = '', source = '', labelKo = '', labelEn = '', ...rest] =
      line.split('|');
    const [open, from, to] = rest;
    const known = unitOf(unit);
    return {
      key,
      value: isNumeric(known) ? Number(value) : value,
      unit: known,
      validFrom: from ?? '2022-03-08',
      validTo: to ?? null,
      source,
      confirmed: open !== '?',
      labelKo,
      labelEn,
    };
  });

const byKey = Map.groupBy(rules, (rule) => rule.key);

/** The row of this rule that holds on that day, or undefined where none does. */
export function ruleOn(key: string, day: string): Rule | undefined {
  return byKey
    .get(key)
    ?.find((rule) => rule.validFrom <= day && (rule.validTo === null || day < rule.validTo));
}

/** The number of this rule on that day. @throws TypeError when no row gives a number. */
export function numberOn(key: string, day: string): number {
  const value = ruleOn(key, day)?.value;
  if (typeof value !== 'number') throw new TypeError(`no number for ${key} on ${day}`);
  return value;
}

/** The text of this rule on that day. @throws TypeError when no row gives a text. */
export function textOn(key: string, day: string): string {
  const value = ruleOn(key, day)?.value;
  if (typeof value !== 'string') throw new TypeError(`no text for ${key} on ${day}`);
  return value;
}

/** The list of this rule on that day, in its order. */
export function listOn(key: string, day: string): readonly string[] {
  return textOn(key, day).split(',');
}

function isNumeric(unit: Unit): boolean {
  return unit !== 'month-day' && unit !== 'choice' && unit !== 'list';
}

function unitOf(text: string): Unit {
  switch (text) {
    case 'month-day':
    case 'calendar-days':
    case 'working-days':
    case 'hours':
    case 'minutes':
    case 'krw':
    case 'bits':
    case 'count':
    case 'choice':
    case 'list':
      return text;
    default:
      throw new TypeError(`unknown unit ${text}`);
  }
}
