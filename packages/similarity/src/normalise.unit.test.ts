import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf } from './names.ts';
import { piecesOf, plainText, plainTitle, wordsOf } from './normalise.ts';
import { withoutPlaces } from './places.ts';

describe('a title', () => {
  it.each([
    ['스마트 주차 플랫폼 구축', '스마트주차 플랫폼 고도화'],
    ['AI 영상분석장치', '(긴급)인공지능 영상분석 장치 구축 용역 재공고'],
    ['대화형 버스정류장', '(PQ후 입찰) 대화형 버스정류장 구축(장기계속, 협상에 의한 계약)'],
    ['스마트 주차 플랫폼', 'Ⅱ 스마트 주차 플랫폼 구축(2차) 2026년'.replace('Ⅱ ', '')],
  ])('is compared alike: %s, %s', (one, other) => {
    expect(wordsOf(plainTitle(other).text)).toEqual(wordsOf(plainTitle(one).text));
  });

  it('keeps what it takes out as features', () => {
    const { actions, phases, years } = plainTitle('2026년 스마트 주차 구축(2차) 감리 용역');
    expect(actions).toEqual(['supervision', 'build']);
    expect(phases).toEqual(['2']);
    expect(years).toEqual(['2026']);
    expect(plainTitle('Portal renewal Phase II').phases).toEqual(['2']);
    expect(plainTitle('통합플랫폼 Ⅲ').phases).toEqual(['3']);
  });

  it('that is nothing but action words is compared as it is', () => {
    expect(wordsOf(plainTitle('유지관리').text)).not.toEqual([]);
  });

  it('loses the names of places, and says which', () => {
    const { text, places } = withoutPlaces(
      '부산광역시 중구 스마트 주차, 강원특별자치도교육청',
      null,
    );
    expect(places).toEqual(['강원특별자치도', '부산광역시', '중구']);
    expect(text).not.toContain('중구');
    expect(withoutPlaces('중구난방 사업', null).places).toEqual([]);
  });
});

describe('words', () => {
  it('of two syllables count, and spaces between Hangul do not', () => {
    expect(wordsOf('주차')).toEqual(['주차']);
    expect(wordsOf('스마트 주차')).toEqual(wordsOf('스마트주차'));
  });

  it('in English meet in their stem; one with a digit stays whole', () => {
    expect(wordsOf('modernization')).toEqual(wordsOf('modernisation'));
    expect(wordsOf('systems services')).toEqual(wordsOf('system service'));
    expect(wordsOf('dscw150r')).toEqual(['dscw150r']);
  });

  it.each([
    ['machine learning and natural-language processing', 'ML and NLP'],
    ['Large Language Models', 'LLM'],
    ['Microsoft Office 365', 'M365'],
    ['사물인터넷 기반 자연어 처리', 'IoT 기반 NLP'],
    ['머신 러닝', '기계학습'],
  ])('meet written out and abbreviated: %s, %s', (one, other) => {
    expect(wordsOf(plainText(other))).toEqual(wordsOf(plainText(one)));
  });

  it('that only begin or end like a name written out stay', () => {
    expect(plainText('an office 3650, unmachine learning')).toBe(
      'an office 3650, unmachine learning',
    );
  });

  it('grow with the text and not faster', () => {
    for (const text of ['a'.repeat(6000), '가 나'.repeat(2000), 'ⅱ1차 '.repeat(1500)]) {
      const plain = plainText(text);
      expect(wordsOf(plain).length).toBeLessThanOrEqual(plain.length);
      expect(piecesOf(plain).length).toBeLessThanOrEqual(4 * plain.length + 4);
      expect(namesOf(text).length).toBeLessThanOrEqual(2 * text.length);
    }
  });
});

it('names are whole characters, also of letters beyond the first plane', () => {
  const names = namesOf('𝐁𝐢𝐠 𝐃𝐚𝐭𝐚 𝐇𝐮𝐛');
  expect(names).not.toEqual([]);
  for (const name of names) expect(name.isWellFormed()).toBe(true);
});

it('a name and its acronym meet', () => {
  expect(namesOf('Health and Social Care Network')).toContain('hscn');
  expect(namesOf('The HSCN is a key stage')).toContain('hscn');
});

it('reads the same words letter by letter as by a pattern over the text without its spaces', () => {
  const pattern = /[가-힣]+|[a-z\d]+/gu;
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(' ', '\n', '\u00a0', '·', '(', ')', '-', '_', '1', '20', 'q', 'zx'),
        fc.constantFrom('가', '나', '스마트', '주차'),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const joined = text.replace(/(?<=[가-힣])\s+(?=[가-힣])/gu, '');
      const words = [...joined.matchAll(pattern)].flatMap(([word]) => {
        if (!/^[가-힣]{2,}/u.test(word)) return [word];
        return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
      });
      expect(wordsOf(text)).toEqual(words);
    }),
  );
});

it('keeps words of other scripts, and what stands beside them', () => {
  expect(wordsOf('데이터 ㅋㅋ café 𝐁𝐢𝐠😀東京 끝')).toEqual([
    '데이',
    '이터',
    'ㅋㅋ',
    'caf',
    'é',
    '𝐁𝐢𝐠',
    '東京',
    '끝',
  ]);
});
