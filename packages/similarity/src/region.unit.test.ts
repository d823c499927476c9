import { describe, expect, it } from 'vitest';
import { assess, emptySnapshot, shipped, subject, type Subject, termsOf } from './index.ts';
import { placesNamed, withoutPlaces } from './places.ts';

const model = { version: shipped, snapshot: emptySnapshot };
const at = (institution: string, title: string, day: string | null = '2026-09-03') =>
  subject({ id: `${institution}${title}`, institution, title, day });
const lineOf = (left: Subject, right: Subject) =>
  assess(left, right, model).lines.find(({ dimension }) => dimension === 'region');

describe('the names of places', () => {
  it('are those of the register of the day, and those that were over by then', () => {
    const on = (day: string | null) => withoutPlaces('서해구 전라남도 침수 감지', day).places;
    expect(on('2026-06-30')).toEqual(['전라남도']);
    expect(on('2026-07-01')).toEqual(['서해구', '전라남도']);
    expect(on(null)).toEqual(['서해구', '전라남도']);
    const titleOn = (day: string) => termsOf(at('28000', '서해구 침수 감지', day)).title;
    expect(titleOn('2026-06-30')).toContain('서해');
    expect(titleOn('2026-07-01')).not.toContain('서해');
  });

  it('leave 중구 open, unless its province is named or it is the own one', () => {
    const named = (names: readonly string[], institution: string, day = '2026-09-03') =>
      placesNamed(names, institution, day);
    expect(named(['중구'], 'mois')).toEqual({ codes: [], ambiguous: true });
    expect(named(['부산', '중구'], 'mois')).toEqual({ codes: ['26110'], ambiguous: false });
    expect(named(['중구'], '27000')).toEqual({ codes: ['27110'], ambiguous: false });
    expect(named(['중구'], '26110')).toEqual({ codes: ['26110'], ambiguous: false });
    expect(named(['인천광역시', '중구'], 'mois', '2026-06-30').codes).toEqual(['28110']);
    expect(named(['인천광역시', '중구'], 'mois').ambiguous).toBe(true);
  });

  it('go with a place that was merged or renamed', () => {
    expect(placesNamed(['전라남도'], 'mois', '2026-09-03').codes).toEqual(['12000']);
    expect(placesNamed(['강원도'], 'mois', '2026-09-03').codes).toEqual(['51000']);
    expect(placesNamed(['강원도'], 'mois', '2023-06-10').codes).toEqual(['42000']);
  });
});

describe('the line of region and tier', () => {
  it.each([
    ['26110', '27110', -0.05, '서로 다른 광역에 있는 두 기초자치단체', 'in two provinces'],
    ['51110', '51130', 0.25, '같은 광역에 있는 두 기초자치단체', 'in one province'],
    ['41570', '41000', 0.2, '같은 광역에 있는 기초자치단체와 광역자치단체', 'in one province'],
    ['26000', '27000', -0.05, '서로 다른 광역에 있는 두 광역자치단체', 'in two provinces'],
    ['41570', 'mois', -0.1, '지역·계층: 자치단체와 중앙행정기관', 'and a central body'],
    ['mohw', 'mois', 0.1, '두 중앙행정기관', 'two central bodies'],
  ])('%s and %s: %f bits', (left, right, bits, ko, en) => {
    const line = lineOf(at(left, '안부 전화'), at(right, '안부 전화'));
    expect(line?.bits).toBe(bits);
    expect(line?.ko).toContain(ko);
    expect(line?.en).toMatch(new RegExp(`^Region and tier: projects of .*${en}$`, 'u'));
  });

  it('quotes the institutions under the names of the day of each', () => {
    const line = lineOf(at('28110', '안부 전화', '2026-06-30'), at('28125', '안부 전화'));
    expect([line?.left, line?.right]).toEqual(['인천광역시 중구', '인천광역시 제물포구']);
    expect(line?.ko).toContain('같은 곳에 있는');
  });

  it('places what a central body does where its title says, if that is one place', () => {
    const own = at('41570', '안부 전화');
    const there = lineOf(own, at('mois', '김포시 안부 전화'));
    expect(there).toMatchObject({ bits: 0.2, right: '행정안전부 (김포시)' });
    expect(there?.en).toContain('in one place');
    expect(lineOf(own, at('mois', '부산 안부 전화'))?.en).toContain('in two provinces');
    expect(lineOf(own, at('mois', '중구 안부 전화'))?.right).toBe('행정안전부');
  });

  it('tells projects of one institution apart by what their titles name, and never by 중구 alone', () => {
    const mois = (title: string) => at('mois', `${title} 주차`);
    expect(lineOf(mois('부산 중구'), mois('대구 중구'))).toMatchObject({
      bits: -2,
      left: '부산, 중구',
      right: '대구, 중구',
      ko: '지역·계층: 서로 다른 곳의 사업입니다',
    });
    expect(lineOf(mois('부산 중구'), mois('부산광역시 중구'))?.bits).toBe(0.5);
    expect(lineOf(mois('중구'), mois('중구'))).toBeUndefined();
    expect(lineOf(mois('중구'), mois('김포시'))).toBeUndefined();
    expect(lineOf(mois('김포시 중구'), mois('대구'))).toBeUndefined();
    expect(lineOf(mois('경기도'), mois('김포시'))).toBeUndefined();
  });

  it('says nothing of an institution that the register does not know', () => {
    expect(lineOf(at('g2b-zt01049', '안부 전화'), at('41570', '안부 전화'))).toBeUndefined();
    expect(lineOf(at('', '안부 전화'), at('', '안부 전화'))).toBeUndefined();
  });
});
