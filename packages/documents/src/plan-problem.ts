import {
  type CellProblem,
  type CellProblemCode,
  maskResidentNumber,
  type PlanColumnKey,
} from '@madang/contracts';
import { withParticles } from '@madang/kernel';

type Sentences = { readonly ko: string; readonly en: string };

/** Three sentences for each kind: what is wrong, why it matters, what to do. `{…}` are filled in. */
const sentences: Readonly<Record<CellProblemCode, Sentences>> = {
  blank: {
    ko: '"{column}" 칸이 비어 있습니다. 실행계획의 필수 항목입니다. 내용을 적으십시오.',
    en: '"{columnEn}" is blank. The yearly plan must state it. Fill the cell in.',
  },
  'too-long': {
    ko: '"{column}" 내용이 {limit}자를 넘습니다. 목록과 공문에 담을 수 없습니다. 줄여 적으십시오.',
    en: '"{columnEn}" is longer than {limit} characters. It does not fit lists and letters. Shorten it.',
  },
  'number-unreadable': {
    ko: '금액 "{value}"을(를) 숫자로 읽을 수 없습니다. 합계를 낼 수 없습니다. 숫자만 적으십시오(예: 480).',
    en: 'The amount "{value}" cannot be read as a number. It cannot be added up. Write digits only, for example 480.',
  },
  negative: {
    ko: '금액이 음수입니다. 사업비는 0 이상이어야 합니다. 부호와 괄호를 지우거나 금액을 고치십시오.',
    en: 'The amount is negative. A budget is 0 or more. Remove the sign or bracket, or correct the amount.',
  },
  'amount-merged': {
    ko: '합쳐진 금액 칸입니다. 한 금액을 여러 사업에 쓰면 예산이 겹쳐 셈해집니다. 칸 병합을 풀고 사업별 금액으로 나누어 적으십시오.',
    en: 'The amount stands in a merged cell. One amount for several projects would be counted more than once. Unmerge the cell and write the amount of each project.',
  },
  'amount-scaled': {
    ko: '표시 형식이 값을 줄여 보여 주는 금액 칸입니다. 저장된 값({value})이 화면의 숫자보다 {scale}배 커서 단위를 잘못 읽을 수 있습니다. 머리글을 다시 맞추어 단위를 "원"으로 고르거나, 표시 형식을 "숫자"로 바꾸고 표의 단위({unit})에 맞는 금액을 적으십시오.',
    en: 'The number format shows the amount smaller than it is. The stored value ({value}) is {scale} times the figure on the sheet, so the unit could be read wrongly. Match the headers again and choose the unit KRW, or set the format to "Number" and write the amount in the unit of the table ({unitEn}).',
  },
  'unit-missing': {
    ko: '금액 단위가 없습니다. 단위를 모르면 1,000배 틀릴 수 있습니다. 표 위에 "(단위: 백만원)"처럼 적거나 화면에서 단위를 고르십시오.',
    en: 'No unit of money is stated. Without it amounts may be wrong by a thousand. Write it above the table, as "(단위: 백만원)", or choose it on the screen.',
  },
  'unit-slip': {
    ko: '"{column}" {value}은(는) 다른 단위로 적은 값으로 보입니다. {suggestion}이면 재원의 합이 계 {total}과 맞습니다. 표의 단위({unit})로 고치십시오.',
    en: '"{columnEn}" {value} looks like another unit. With {suggestion} the parts add up to the total {total}. Correct it to the unit of the table ({unitEn}).',
  },
  'unit-suspect': {
    ko: '사업비가 1조 원 이상으로 읽힙니다. 표의 단위({unit})가 실제와 다른 것으로 보입니다. 단위 표시나 금액을 고치거나 화면에서 단위를 확정하십시오.',
    en: 'The budget reads as one trillion won or more. The unit of the table ({unitEn}) seems wrong. Correct the unit or the amount, or confirm the unit on the screen.',
  },
  'parts-do-not-add': {
    ko: '재원의 합({sum})이 계({total})와 다릅니다. 재원별 예산이 맞지 않으면 접수할 수 없습니다. 국비·도비·시비나 계를 고치십시오.',
    en: 'The parts add up to {sum}, the total says {total}. A plan is filed with parts that add up. Correct a part or the total.',
  },
  'sources-not-split': {
    ko: '재원 구분이 없어 전액을 자체 예산(시비·군비·구비)으로 읽었습니다. 국비나 도비가 들어 있으면 재원별 금액이 틀립니다. 국비·도비·시비 열을 나누어 적거나 화면에서 금액을 고치십시오.',
    en: "No column splits the budget by source, so all of it was read as the institution's own money. If it holds national or provincial money, the amounts by source are wrong. Add a column for each source, or correct the amounts on the screen.",
  },
  'month-unreadable': {
    ko: '"{value}"에서 연월을 읽을 수 없습니다. 사업 기간을 알 수 없습니다. 2027-03처럼 적으십시오.',
    en: 'No month can be read from "{value}". The period stays unknown. Write it as 2027-03.',
  },
  'month-ambiguous': {
    ko: '숫자 {value}은(는) 1월로도 10월로도 읽힙니다. 엑셀이 끝의 0을 지우므로 어느 달인지 알 수 없습니다. 칸을 텍스트로 바꾸고 2027-01이나 2027-10처럼 적으십시오.',
    en: 'The number {value} can mean January or October. Excel drops the last 0, so the month is not known. Format the cell as text and write it as 2027-01 or 2027-10.',
  },
  'period-reversed': {
    ko: '끝나는 달({to})이 시작하는 달({from})보다 앞섭니다. 사업 기간이 성립하지 않습니다. 두 달 가운데 틀린 쪽을 고치십시오.',
    en: 'The last month ({to}) is before the first ({from}). That is no period. Correct the month that is wrong.',
  },
  'kind-unknown': {
    ko: '"{value}"은(는) 신규도 계속도 아닙니다. 사전협의 대상 여부가 이 구분에 따릅니다. "신규" 또는 "계속"으로 적으십시오.',
    en: '"{value}" is neither new nor continuing. Whether prior consultation is asked depends on it. Write 신규 or 계속.',
  },
  'saeol-function-unknown': {
    ko: '"{value}"은(는) 새올 기능 목록에 없습니다. 연계 점검 대상을 찾을 수 없습니다. 목록의 이름(예: 주민등록)이나 코드(예: F01)로 적으십시오.',
    en: '"{value}" is not in the list of Saeol functions. The interface to check cannot be found. Use a name (주민등록) or a code (F01) of the list.',
  },
  'row-key-repeated': {
    ko: '{value}번이 두 번 있습니다. 사업마다 번호가 달라야 해마다 이어집니다. 한 줄의 번호를 고치십시오.',
    en: 'Number {value} appears twice. Each project needs its own to be followed over the years. Change one of them.',
  },
  'formula-without-value': {
    ko: '수식의 계산 값이 파일에 없습니다. 수식을 대신 계산하지 않습니다. 엑셀에서 열어 저장하거나 값으로 바꾸십시오.',
    en: 'The formula has no stored value. Formulas are not calculated here. Open and save the file in Excel, or replace it by its value.',
  },
  'formula-error': {
    ko: '수식 결과가 오류({value})입니다. 값을 알 수 없습니다. 엑셀에서 수식을 고치거나 값을 적으십시오.',
    en: 'The formula ends in an error ({value}). There is no value. Correct the formula in Excel or write the value.',
  },
  'unreadable-character': {
    ko: '읽을 수 없는 문자(제어 문자나 깨진 글자)가 있습니다. 그대로 저장하면 문서가 깨집니다. 글자를 지우고 다시 적으십시오.',
    en: 'The cell holds a character nobody can read (a control or broken character). It would break documents. Delete it and write the text again.',
  },
  'resident-number': {
    ko: '주민등록번호 형식의 값이 있습니다. 이 시스템은 주민등록번호를 받지도 저장하지도 않습니다. 값을 지우고 직위만 적으십시오.',
    en: 'The cell holds a value shaped like a resident registration number. None is accepted or stored here. Delete it and state a post only.',
  },
  'column-missing': {
    ko: '"{column}" 열을 찾지 못했습니다. 실행계획의 필수 항목입니다. 어느 열인지 한 번 연결하거나 열을 추가하십시오.',
    en: 'No column for "{columnEn}" was found. The yearly plan must state it. Say once which column it is, or add it.',
  },
  'column-repeated': {
    ko: '"{column}"(으)로 읽히는 열이 둘 이상입니다("{value}"). 어느 값이 맞는지 알 수 없어 첫 열만 읽었습니다. 머리글을 다시 맞추어 쓸 열을 고르거나 파일에서 다른 열의 제목을 바꾸십시오.',
    en: 'More than one column reads as "{columnEn}" ("{value}"). Which value is right is not known, so only the first was read. Match the headers again and choose the column, or rename the other in the file.',
  },
  'hidden-row': {
    ko: '숨긴 행입니다. 화면에 보이지 않지만 계획에 포함해 읽었습니다. 필요 없으면 행을 지우십시오.',
    en: 'The row is hidden. It is not seen in Excel but was read as part of the plan. Delete it if it does not belong.',
  },
  'hidden-column': {
    ko: '숨긴 열 "{value}"입니다. 화면에 보이지 않지만 값을 읽었습니다. 필요 없으면 열을 지우십시오.',
    en: 'The column "{value}" is hidden. It is not seen in Excel but its values were read. Delete it if it does not belong.',
  },
  'rows-not-read': {
    ko: '5,000행 아래는 읽지 않았습니다. 계획 파일로 보기에 너무 깁니다. 아래에 사업이 있으면 위로 옮기십시오.',
    en: 'Rows below 5,000 were not read. That is longer than a plan can be. Move projects that stand below up.',
  },
};

export type ProblemPlace = {
  readonly sheet: string;
  readonly cell: string;
  readonly columnKey?: PlanColumnKey;
  readonly rowKey?: string;
};

const warnings: readonly CellProblemCode[] = [
  'hidden-row',
  'hidden-column',
  'rows-not-read',
  'sources-not-split',
];

export function problem(
  code: CellProblemCode,
  place: ProblemPlace,
  value: string,
  words: Readonly<Record<string, string>> = {},
): CellProblem {
  const valueShown = shown(value);
  const fill = (sentence: string) =>
    Object.entries({ ...words, value: valueShown }).reduce(
      (text, [name, word]) => text.replaceAll(`{${name}}`, word),
      sentence,
    );
  const { ko, en } = sentences[code];
  return {
    ...place,
    code,
    severity: warnings.includes(code) ? 'warning' : 'error',
    valueShown,
    messageKo: withParticles(fill(ko)),
    messageEn: fill(en),
  };
}

/** Masked, without characters that nobody can read, and short. */
function shown(value: string): string {
  const readable = value.toWellFormed().replace(unreadable, '\ufffd');
  const masked = maskResidentNumber(readable);
  return masked.length > 80 ? `${masked.slice(0, 79).toWellFormed()}…` : masked;
}

// eslint-disable-next-line no-control-regex -- the very characters that are refused
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/g;

export function isUnreadable(value: string): boolean {
  return !value.isWellFormed() || value.search(unreadable) >= 0;
}
