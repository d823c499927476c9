/** One name of a central body, agency or part of one, with the days on which it is in force. */
export type CentralRow = {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: 'ministry' | 'commission' | 'agency' | 'office' | 'division';
  readonly parent?: string;
  readonly validFrom: string;
  /** First day on which the row is no longer in force. */
  readonly validTo?: string;
  readonly predecessors?: readonly string[];
  readonly successors?: readonly string[];
  /** False where no public text settles the name or its first day; screens show 확인 필요. */
  readonly confirmed: boolean;
};

export const centralRows: readonly CentralRow[] = [
  {
    code: 'mois',
    nameKo: '행정안전부',
    nameEn: 'Ministry of the Interior and Safety',
    kind: 'ministry',
    validFrom: '2017-07-26',
    confirmed: true,
  },
  {
    code: 'mois-digital',
    nameKo: '디지털정부혁신실',
    nameEn: 'Digital Government Innovation Office',
    kind: 'office',
    parent: 'mois',
    validFrom: '2025-01-01',
    validTo: '2025-11-25',
    confirmed: false,
  },
  {
    code: 'mois-digital',
    nameKo: '인공지능정부실',
    nameEn: 'AI Government Office',
    kind: 'office',
    parent: 'mois',
    validFrom: '2025-11-25',
    confirmed: true,
  },
  {
    code: 'mois-local-digital',
    nameKo: '지역디지털협력',
    nameEn: 'Local Digital Co-operation',
    kind: 'division',
    parent: 'mois-digital',
    validFrom: '2025-01-01',
    confirmed: false,
  },
  {
    code: 'msit',
    nameKo: '과학기술정보통신부',
    nameEn: 'Ministry of Science and ICT',
    kind: 'ministry',
    validFrom: '2017-07-26',
    confirmed: true,
  },
  {
    code: 'mohw',
    nameKo: '보건복지부',
    nameEn: 'Ministry of Health and Welfare',
    kind: 'ministry',
    validFrom: '2010-03-19',
    confirmed: true,
  },
  {
    code: 'moef',
    nameKo: '기획재정부',
    nameEn: 'Ministry of Economy and Finance',
    kind: 'ministry',
    validFrom: '2008-02-29',
    validTo: '2026-01-02',
    successors: ['mpb', 'mofe'],
    confirmed: true,
  },
  {
    code: 'mpb',
    nameKo: '기획예산처',
    nameEn: 'Ministry of Planning and Budget',
    kind: 'ministry',
    validFrom: '2026-01-02',
    predecessors: ['moef'],
    confirmed: true,
  },
  {
    code: 'mofe',
    nameKo: '재정경제부',
    nameEn: 'Ministry of Finance and Economy',
    kind: 'ministry',
    validFrom: '2026-01-02',
    predecessors: ['moef'],
    confirmed: true,
  },
  {
    code: 'pipc',
    nameKo: '개인정보보호위원회',
    nameEn: 'Personal Information Protection Commission',
    kind: 'commission',
    validFrom: '2020-08-05',
    confirmed: true,
  },
  {
    code: 'nia',
    nameKo: '한국정보화진흥원',
    nameEn: 'National Information Society Agency',
    kind: 'agency',
    validFrom: '2009-05-22',
    validTo: '2020-12-10',
    confirmed: false,
  },
  {
    code: 'nia',
    nameKo: '한국지능정보사회진흥원',
    nameEn: 'National Information Society Agency',
    kind: 'agency',
    validFrom: '2020-12-10',
    confirmed: true,
  },
  {
    code: 'klid',
    nameKo: '한국지역정보개발원',
    nameEn: 'Korea Local Information Research and Development Institute',
    kind: 'agency',
    validFrom: '2008-01-01',
    confirmed: false,
  },
  {
    code: 'ssis',
    nameKo: '한국사회보장정보원',
    nameEn: 'Korea Social Security Information Service',
    kind: 'agency',
    validFrom: '2015-07-01',
    confirmed: false,
  },
];
