import { institutionCode, type ImportProject } from '@madang/contracts';
import { describe, expect, it } from 'vitest';
import { withBuyer } from './buyer.ts';

const printed = institutionCode('g2b-5670774');

function bought(institutionName: string): Partial<ImportProject> {
  const {
    institution,
    institutionName: name,
    contactPost,
  } = withBuyer(
    {
      bidNo: 'R26BK01473951',
      order: 0,
      noticeKind: 'new',
      noticedAt: '2026-04-17 17:32:55',
      title: '주차 안내 구축 용역',
      institution: printed,
      institutionName,
      amountKrw: 0,
      division: '일반용역',
    },
    '2026-09-03',
  );
  return {
    institution,
    ...(name === undefined ? {} : { institutionName: name }),
    ...(contactPost === undefined ? {} : { contactPost }),
  };
}

describe('the buyer of a notice', () => {
  it('is the institution of that name, and its office the one that asks', () => {
    expect(bought('경상남도 창원시')).toEqual({ institution: '48120' });
    expect(bought('경상남도 창원시 도시정책국 주택정책과')).toEqual({
      institution: '48120',
      contactPost: '도시정책국 주택정책과',
    });
    expect(bought('보건복지부 기획조정실 정보화담당관')).toEqual({
      institution: 'mohw',
      contactPost: '기획조정실 정보화담당관',
    });
    expect(bought('경상남도')).toEqual({ institution: '48000' });
    expect(bought('행정안전부')).toEqual({ institution: 'mois' });
  });

  it('is known under the code that its successor has today', () => {
    expect(bought('전라남도 여수시')).toEqual({ institution: '12130' });
  });

  it('stays as printed where it became several, is a person of its own, or is not in the register', () => {
    for (const name of [
      '인천광역시 중구',
      '전북특별자치도 군산의료원',
      '서울특별시교육청 서울특별시북부교육지원청',
      '경상남도청소년지원재단',
      '한국철도기술연구원',
      '중구',
    ]) {
      expect(bought(name)).toEqual({ institution: printed, institutionName: name });
    }
  });
});
