import type { PlanProjectField } from '@madang/contracts';
import type { Names } from './names.ts';
import { both } from './work/duty.ts';

/** The cells of a plan's row, as the record speaks of them. */
export const fieldWords: Readonly<Record<PlanProjectField, Names>> = {
  rowKey: both('사업 키', 'the key'),
  no: both('번호', 'the number'),
  title: both('사업명', 'the title'),
  purpose: both('목적', 'the purpose'),
  scope: both('사업 범위', 'the scope'),
  users: both('이용자', 'the users'),
  functions: both('기능', 'the functions'),
  saeolFunctions: both('새올 기능', 'the Saeol functions'),
  kind: both('신규·계속', '“new or continuing”'),
  nationalKrw: both('국비', 'the national share'),
  provincialKrw: both('시도비', 'the provincial share'),
  localKrw: both('시군구비', 'the local share'),
  amountKrw: both('합계', 'the total'),
  periodFrom: both('시작월', 'the first month'),
  periodTo: both('종료월', 'the last month'),
  targetSystem: both('대상 시스템', 'the target system'),
  linkage: both('연계·공동이용', 'linkage and sharing'),
  masterPlanLink: both('종합계획 과제', 'the comprehensive plan task'),
  eGovPlanLink: both('전자정부 기본계획 과제', 'the digital government plan task'),
  contactPost: both('담당 부서', 'the division in charge'),
  relation: both('다른 사업과의 관계', 'the relation to another project'),
};
