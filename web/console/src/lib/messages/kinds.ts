import { catalogue } from '../text.ts';

/** Names of the kinds of things that have a history or can be found. */
export const kindMessages = catalogue({
  ko: {
    plan: '실행계획',
    project: '정보화사업',
    consultation: '사전협의',
    case: '중복사업 사례',
    item: '안건',
    meeting: '회의',
    minutes: '회의록',
    outcome: '협의 결과',
    action: '후속조치',
    body: '위원회',
    cell: '새올 연계',
    contract: '연계 규격',
    function: '새올 업무',
    institution: '기관',
    post: '직위',
    system: '정보시스템',
    pair: '유사 사업 쌍',
    opinion: '상호운용성 의견',
    substitution: '대리 지정',
    rules: '비교 규칙',
    clock: '기준 시각',
    screen: '화면',
    other: '그 밖',
  },
  en: {
    plan: 'action plan',
    project: 'ICT project',
    consultation: 'prior consultation',
    case: 'duplicate case',
    item: 'agenda item',
    meeting: 'meeting',
    minutes: 'minutes',
    outcome: 'outcome',
    action: 'follow-up action',
    body: 'committee',
    cell: 'Saeol interface',
    contract: 'interface contract',
    function: 'Saeol function',
    institution: 'institution',
    post: 'post',
    system: 'information system',
    pair: 'look-alike pair',
    opinion: 'interoperability opinion',
    substitution: 'substitution',
    rules: 'rules of comparison',
    clock: 'clock',
    screen: 'screen',
    other: 'other',
  },
});

/** The name of a kind in a language; one that is not listed is "other". */
export function kindName(names: Readonly<Record<string, string>>, kind: string): string {
  return names[kind] ?? names['other'] ?? kind;
}
