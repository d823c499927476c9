import { z } from 'zod';

import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Id, InstitutionCode, Krw, Text } from '../scalars.ts';

/** An information system in operation, in the words that projects are compared in. */
export const InformationSystem = z.object({
  systemId: Id,
  /** Who answers for it. */
  institution: InstitutionCode,
  /** Who runs it, when that is another body. */
  operator: InstitutionCode.exactOptional(),
  title: FilledText(200),
  purpose: FilledText(2000),
  scope: FilledText(2000),
  users: FilledText(500),
  functions: z.array(FilledText(200)).min(1).max(50),
  saeolFunctions: z.array(z.string().regex(/^F\d{2}$/)).max(22),
  /** Cost so far or of the current round, whole won. */
  amountKrw: Krw,
  /** First month in operation, `2024-01`. */
  since: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  linkage: Text(1000),
  nationwide: z.boolean(),
});
export type InformationSystem = z.infer<typeof InformationSystem>;

const example = {
  systemId: 'sys-mohw-1',
  institution: 'mohw',
  operator: 'ssis',
  title: 'AI 활용 초기상담 정보시스템 기능개선',
  purpose: '정기 자동 전화로 복지 사각지대 주민의 위기 징후를 일찍 발견',
  scope: '전국 시군구 복지 대상 가구의 초기상담 전화와 결과 분석',
  users: '1인 가구, 복지 사각지대 발굴 대상자',
  functions: ['자동 초기상담 전화', '위기 징후 분석', '담당자 알림'],
  saeolFunctions: ['F10'],
  amountKrw: 3_200_000_000,
  since: '2024-01',
  linkage: '사회보장정보시스템',
  nationwide: true,
};

/**
 * An information system in operation was entered in the register, or entered anew with changes.
 *
 * @source law:electronic-government-act/54
 */
export const systemRecorded = defineEvent({
  service: 'registry',
  type: 'system.recorded',
  version: 1,
  law: 'law:electronic-government-act/54',
  data: InformationSystem,
  example: InformationSystem.parse(example),
});

export type SystemRecorded = EventOf<typeof systemRecorded>;

export const recordSystem = defineCommand({
  service: 'registry',
  name: 'record-system',
  law: 'law:electronic-government-act/54',
  input: z.strictObject(InformationSystem.shape),
  reasons: ['unknown-institution', 'other-institution', 'unchanged'],
  example: InformationSystem.parse(example),
});

/** Information systems in operation; open to everyone who is signed in. */
export const listSystems = defineQuery({
  service: 'registry',
  name: 'list-systems',
  input: z.strictObject({ institution: InstitutionCode.exactOptional() }),
  output: z.array(InformationSystem),
});
