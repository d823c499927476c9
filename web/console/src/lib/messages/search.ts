import { catalogue } from '../text.ts';

/** Search over everything that the reader may see. */
export const searchMessages = catalogue({
  ko: {
    title: '검색',
    lead: '두 글자부터 찾습니다. 초성(ㅅㅈㅎㅇ)으로도 찾을 수 있습니다.',
    field: '찾을 말',
    submit: '찾기',
    results: (text: string) => `‘${text}’ 검색 결과`,
    name: '이름',
    kind: '종류',
    institution: '기관',
    none: (text: string) => `‘${text}’에 맞는 것이 없습니다`,
    noneHelp: '말을 줄이거나 기관 이름으로 찾아보십시오. 열람 권한이 없는 것은 나오지 않습니다.',
    more: '처음 50건만 보입니다. 말을 더 적으면 좁혀집니다.',
  },
  en: {
    title: 'Search',
    lead: 'Two syllables are enough; initial consonants (ㅅㅈㅎㅇ) find too.',
    field: 'Search for',
    submit: 'Search',
    results: (text) => `Results for “${text}”`,
    name: 'Name',
    kind: 'Kind',
    institution: 'Institution',
    none: (text) => `Nothing matches “${text}”`,
    noneHelp:
      'Use fewer words or the name of an institution. What this post may not see is not listed.',
    more: 'The first 50 are shown. More words narrow it down.',
  },
});
