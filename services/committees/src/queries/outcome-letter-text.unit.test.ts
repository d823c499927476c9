import { itemConcluded, voteRecorded } from '@madang/contracts';
import { expect, it } from 'vitest';
import { letterText } from './outcome-letter-text.ts';

const conclusion = itemConcluded.example.data;
const letter = {
  conclusion,
  meetingName: '2026년 제2차 지능정보화책임관 협의회',
  receivers: ['mohw', '51000'],
  sender: 'mois',
  vote: undefined,
  votes: false,
  on: '2026-10-15',
};

it('tells an outcome of a body without a rule for votes', () => {
  expect(letterText(letter)).toBe(
    [
      '수신  수신자 참조',
      '제목  협의 결과 2026-2-3 통보',
      '',
      '1. 관련: 2026년 제2차 지능정보화책임관 협의회(2026. 10. 15.(목))',
      '2. 「인공지능 안부전화 공동활용 방안」에 대한 협의 결과를 다음과 같이 알려 드립니다.',
      '  가. 결과: 수정 협의',
      `  나. 내용: ${conclusion.text}`,
      '  다. 기관별 입장: 보건복지부 동의(2027년 4월부터 연계를 제공한다.)',
      '  라. 표결: 해당 없음.  끝.',
      '',
      '행정안전부장관',
      '',
      '수신자  보건복지부장관, 강원특별자치도지사',
    ].join('\n'),
  );
});

it('counts the vote of a body that votes', () => {
  const vote = voteRecorded.example.data;
  const voted = (change: Partial<typeof vote>) =>
    letterText({ ...letter, votes: true, vote: { ...vote, ...change } });
  expect(voted({})).toContain(
    '  라. 표결: 찬성 10, 반대 5, 기권 3(의결에 필요한 찬성 10), 가결.  끝.',
  );
  expect(voted({ yes: 9, no: 6, adopted: false })).toContain(
    '  라. 표결: 찬성 9, 반대 6, 기권 3(의결에 필요한 찬성 10), 부결.  끝.',
  );
  expect(letterText({ ...letter, votes: true })).toContain('표결: 실시하지 않음.  끝.');
});

it('names a single receiver in its head, and leaves out positions that nobody took', () => {
  const text = letterText({
    ...letter,
    conclusion: { ...conclusion, outcomeNo: 'w-2026-1-1', positions: [] },
    receivers: ['51110'],
  });
  expect(text).toContain('수신  강원특별자치도 춘천시장\n제목  실무회의 결과 2026-1-1 통보');
  expect(text).toContain('  다. 표결: 해당 없음.  끝.');
  expect(text.endsWith('행정안전부장관')).toBe(true);
});
