import { describe, expect, it } from 'vitest';

import {
  centralBodiesOn,
  childrenOf,
  codeChanges,
  districtsOf,
  filersOn,
  institution,
  institutionHistory,
  localGovernmentsOn,
  provinceOf,
  resolveBack,
  resolveForward,
  saeolInstitutionsOn,
  saeolPerimeterOn,
} from '../src/index.ts';
import { sharedRows } from './shared-data.ts';

const before = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const count = (day: string, tier: string) =>
  localGovernmentsOn(day).filter((row) => row.tier === tier).length;

describe('the register of local governments', () => {
  it.each([
    ['2018-07-01', 17, 226, 2],
    ['2023-06-30', 17, 226, 2],
    ['2023-07-01', 17, 226, 2],
    ['2025-07-01', 17, 226, 2],
    ['2026-06-30', 17, 226, 2],
    ['2026-07-01', 16, 227, 2],
  ])('counts the governments of %s', (day, metropolitan, basic, cities) => {
    expect(count(day, 'metropolitan')).toBe(metropolitan);
    expect(count(day, 'basic')).toBe(basic);
    expect(count(day, 'administrative-city')).toBe(cities);
  });

  it('takes its filers from the rule of the day', () => {
    expect(filersOn('2026-09-03', ['metropolitan'])).toHaveLength(16);
    expect(filersOn('2026-09-03', ['basic'])).toHaveLength(227);
    expect(filersOn('2021-09-03')).toEqual([]);
  });

  it('has 243 filers and 229 Saeol rows since July 2026', () => {
    expect(filersOn('2026-09-03')).toHaveLength(243);
    expect(saeolInstitutionsOn('2026-09-03')).toHaveLength(229);
    expect(saeolInstitutionsOn('2026-06-30')).toHaveLength(228);
  });

  it('says of a count of municipalities until or since when it holds, and where it is the OECD’s', () => {
    expect(saeolPerimeterOn('2026-06-30')).toEqual({
      count: 228,
      ko: '228 = OECD 2025, 기초 226 + 행정시 2, 2026-06-30까지',
      en: '228 = OECD 2025, 226 basic + 2 administrative cities, until 2026-06-30',
    });
    expect(saeolPerimeterOn('2026-07-01').en).toBe(
      '229 = 227 basic + 2 administrative cities, from 2026-07-01',
    );
    expect(saeolPerimeterOn('2024-07-01').en).toBe(
      '228 = 226 basic + 2 administrative cities, until 2026-06-30',
    );
  });

  it('puts every basic government under a metropolitan one of the same day', () => {
    for (const day of ['2018-07-01', '2023-07-01', '2025-07-01', '2026-09-03']) {
      for (const row of localGovernmentsOn(day).filter(({ tier }) => tier !== 'metropolitan')) {
        expect(institution(provinceOf(row.code, day) ?? '', day)?.tier, row.code).toBe(
          'metropolitan',
        );
      }
    }
  });

  it('knows the 18 cities and counties of 강원특별자치도', () => {
    expect(childrenOf('51000', '2026-09-03')).toHaveLength(18);
  });

  it('does not take a name for a key: 중구 exists five times after one was split', () => {
    const named = (day: string) => localGovernmentsOn(day).filter((row) => row.nameKo === '중구');
    expect(named('2026-06-30')).toHaveLength(6);
    expect(named('2026-07-01')).toHaveLength(5);
  });

  it('agrees with the reference lists of both days, row by row', () => {
    for (const [file, day] of [
      ['institutions/local-governments.csv', '2025-07-01'],
      ['institutions/local-governments-2026-07.csv', '2026-07-01'],
    ] as const) {
      const rows = sharedRows(file);
      if (rows === undefined) continue;
      const ours = localGovernmentsOn(day).map((row) =>
        [row.code, row.nameKo, row.nameEn, row.tier, row.parent ?? '', row.kind].join(),
      );
      const theirs = rows.map((row) =>
        [
          row['code'],
          row['name_ko'],
          row['name_en'],
          row['tier'],
          row['parent_code'],
          row['kind'],
        ].join(),
      );
      expect(ours.sort()).toEqual(theirs.sort());
    }
  });
});

describe('the changes of code from 2018 to 2026', () => {
  const shared = sharedRows('institutions/code-changes.csv');
  const changes = (
    shared?.map((row) => ({
      on: row['effective_date'] ?? '',
      from: row['old_code'] ?? '',
      to: row['new_code'] ?? '',
      relation: row['relation'] ?? '',
    })) ?? codeChanges
  ).map((change) => [change.from, change.to, change] as const);

  it('are 77', () => {
    expect(changes).toHaveLength(77);
    expect(codeChanges).toHaveLength(77);
  });

  it.each(changes)('%s to %s resolves forward and back', (_from, _to, change) => {
    const eve = before(change.on);
    if (change.relation === 'district-created') {
      expect(resolveForward(change.from, change.on)).toEqual([change.from]);
      expect(districtsOf(change.from, change.on).map(({ code }) => code)).toContain(change.to);
      expect(districtsOf(change.from, eve)).toEqual([]);
    } else {
      expect(resolveForward(change.from, change.on)).toContain(change.to);
    }
    expect(resolveBack(change.to, eve)).toContain(change.from);
    expect(resolveForward(change.from, eve)).toEqual([change.from]);
    expect(resolveBack(change.to, change.on)).toEqual([change.to]);
  });

  it('follow a city through the years: 중구 of 인천 became two, one of them with 동구', () => {
    expect(resolveForward('28110', '2026-07-01')).toEqual(['28125', '28155']);
    expect(resolveBack('28125', '2026-06-30')).toEqual(['28110', '28140']);
  });
});

describe('the names of central bodies', () => {
  it('change on their day', () => {
    expect(institution('mois-digital', '2025-11-24')?.nameKo).toBe('디지털정부혁신실');
    expect(institution('mois-digital', '2025-11-25')?.nameKo).toBe('인공지능정부실');
    expect(institution('mpb', '2026-01-01')).toBeUndefined();
    expect(resolveForward('moef', '2026-01-02')).toEqual(['mpb', 'mofe']);
    expect(childrenOf('msit', '2018-01-01').map(({ code }) => code)).not.toContain('msit-ai');
    expect(childrenOf('msit', '2025-10-01').map(({ code }) => code)).toContain('msit-ai');
    expect(institution('mohw-informatization', '2026-09-03')).toMatchObject({
      parent: 'mohw-planning',
      fullNameKo: '보건복지부 기획조정실 정보화담당관',
    });
    expect(institutionHistory('mois-digital')).toHaveLength(2);
  });

  it('are those of the ministries and commissions of the day', () => {
    const named = (day: string) => centralBodiesOn(day).map(({ nameKo }) => nameKo);
    expect(named('2026-09-03')).toHaveLength(new Set(named('2026-09-03')).size);
    expect(named('2025-09-30')).toEqual(expect.arrayContaining(['환경부', '통계청', '특허청']));
    expect(named('2025-10-01')).toEqual(
      expect.arrayContaining(['기후에너지환경부', '국가데이터처', '지식재산처']),
    );
    expect(named('2025-10-01')).not.toContain('환경부');
    expect(resolveForward('motie', '2026-01-01')).toEqual(['motir', 'mcee']);
    expect(resolveBack('mcee', '2025-09-30')).toEqual(['me', 'motie']);
  });
});
