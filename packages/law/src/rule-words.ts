import type { Rule, Unit } from './rules.ts';

export type Words = { readonly ko: string; readonly en: string };

/** code | Korean | English: the values of rules that are one of several, or a list of such. */
const lines = `
not-set|정해진 규정 없음|not set by any text
next-working-day|다음 근무일까지|until the next working day
through-province|시도를 거쳐 제출|through the province
direct|직접 제출|directly
deputy-head|부단체장|deputy head
head|단체장|head
metropolitan|시도|metropolitan
basic|시군구|basic
purpose|목적|purpose
scope|범위|scope
functions|기능|functions
cost|비용|cost
no|정지하지 않음|no
excluded|넣지 않음|not counted
included|넣음|counted
proceed|추진|proceed
conditional|조건부|conditional
hold|보류|hold
return|반려|return
추진|추진|proceed
조건부|조건부|conditional
보류|보류|hold
반려|반려|return
재난|재난|disaster
nia|한국지능정보사회진흥원|National Information Society Agency
continuing|계속사업|continuing projects
ask-officer|담당자가 답함|the officer answers
msit|과학기술정보통신부|Ministry of Science and ICT
mois|행정안전부|Ministry of the Interior and Safety
ministry|행정안전부|the ministry
province-when-all-its-own|모두 한 시도 관내면 그 시도, 아니면 행정안전부|the province when all are its own, else the ministry
clear-days|통지일과 개최일을 뺀 7일|seven clear days
day-minus|개최 7일 전(D-7)|seven days before (D-7)
as-proposed|원안 협의|agreed as proposed
amended|수정 협의|agreed as amended
again|재협의|to be discussed again
received|보고 접수|report received
majority-of-enrolled|재적 과반수|majority of the enrolled
majority-of-present|출석 과반수|majority of those present
name|명칭|name
host|개최기관|host
time-place|일시·장소|time and place
attendees|참석자|attendees
order|진행 순서|order of proceedings
items|상정 안건|items
remarks|발언 요지|gist of remarks
decisions|결정 사항|decisions
votes|표결 내용|votes
observe|관찰(접수를 막지 않음)|observe (blocks nothing)
`;

const words: ReadonlyMap<string, Words> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, Words] => {
      const [code = '', ko = '', en = ''] = line.split('|');
      return [code, { ko, en }];
    }),
);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const units: Readonly<Record<Exclude<Unit, 'month-day' | 'choice' | 'list'>, Words>> = {
  'calendar-days': { ko: '일', en: ' days' },
  'working-days': { ko: '근무일', en: ' working days' },
  hours: { ko: '시간', en: ' hours' },
  minutes: { ko: '분', en: ' minutes' },
  krw: { ko: '원', en: ' won' },
  bits: { ko: '비트', en: ' bits' },
  count: { ko: '', en: '' },
};

/** The value of a rule as a reader of either language expects it. */
export function ruleWords({ value, unit }: Pick<Rule, 'value' | 'unit'>): Words {
  switch (unit) {
    case 'month-day':
      return monthDay(String(value));
    case 'choice':
    case 'list': {
      const parts = String(value)
        .split(',')
        .map((code) => words.get(code) ?? { ko: code, en: code });
      return {
        ko: parts.map(({ ko }) => ko).join(', '),
        en: parts.map(({ en }) => en).join(', '),
      };
    }
    case 'calendar-days':
    case 'working-days':
    case 'hours':
    case 'minutes':
    case 'krw':
    case 'bits':
    case 'count': {
      const number = Number(value).toLocaleString('en-US');
      const { ko, en } = units[unit];
      return { ko: `${number}${ko}`, en: `${number}${value === 1 ? en.replace(/s$/, '') : en}` };
    }
  }
}

function monthDay(text: string): Words {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return { ko: `${month}. ${day}.`, en: `${day} ${months[month - 1] ?? ''}` };
}
