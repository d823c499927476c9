/**
 * The working list of the 22 functions: proposed, to be confirmed by KLID. It only fills the register
 * when an installation starts; from then on the rows of the register count.
 */
export const proposedFunctions: readonly {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
}[] = [
  { code: 'F01', nameKo: '주민등록', nameEn: 'Resident registration' },
  { code: 'F02', nameKo: '지적·토지', nameEn: 'Cadastre and land' },
  { code: 'F03', nameKo: '건축', nameEn: 'Buildings' },
  { code: 'F04', nameKo: '지방세', nameEn: 'Local tax' },
  { code: 'F05', nameKo: '세외수입', nameEn: 'Non-tax revenue' },
  { code: 'F06', nameKo: '위생', nameEn: 'Sanitation' },
  { code: 'F07', nameKo: '환경', nameEn: 'Environment' },
  { code: 'F08', nameKo: '지역산업', nameEn: 'Regional industry' },
  { code: 'F09', nameKo: '보건', nameEn: 'Health' },
  { code: 'F10', nameKo: '복지', nameEn: 'Welfare' },
  { code: 'F11', nameKo: '농업·농촌', nameEn: 'Agriculture and rural affairs' },
  { code: 'F12', nameKo: '축산', nameEn: 'Livestock' },
  { code: 'F13', nameKo: '산림', nameEn: 'Forestry' },
  { code: 'F14', nameKo: '수산', nameEn: 'Fisheries' },
  { code: 'F15', nameKo: '도로교통', nameEn: 'Road traffic' },
  { code: 'F16', nameKo: '건설', nameEn: 'Construction' },
  { code: 'F17', nameKo: '문화', nameEn: 'Culture' },
  { code: 'F18', nameKo: '관광', nameEn: 'Tourism' },
  { code: 'F19', nameKo: '자원봉사', nameEn: 'Volunteering' },
  { code: 'F20', nameKo: '내부행정', nameEn: 'Internal administration' },
  { code: 'F21', nameKo: '감사·법무', nameEn: 'Audit and legislation' },
  { code: 'F22', nameKo: '의회', nameEn: 'Council' },
];
