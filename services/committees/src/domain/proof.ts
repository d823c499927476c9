import type { BothNames, EvidenceRule, SeenEvidence } from '@madang/contracts';
import type { MeetingAction } from './meeting.ts';

/** Whether a recorded event counts for the action: of its kind and subject, and after assignment. */
export function fits(
  { evidence, assignedAt }: Pick<MeetingAction, 'evidence' | 'assignedAt'>,
  seen: SeenEvidence,
): boolean {
  if (seen.at <= assignedAt) return false;
  switch (seen.kind) {
    case 'contract-published':
      return (
        evidence.kind === seen.kind &&
        [seen.contractId, seen.functionCode].includes(evidence.contract)
      );
    case 'plan-refiled':
      return (
        evidence.kind === seen.kind &&
        seen.planId === evidence.planId &&
        seen.projectId === evidence.projectId &&
        seen.amountKrw === evidence.amountKrw &&
        squeezed(seen.links).includes(squeezed(evidence.linkedTo))
      );
    case 'check-passes':
      return (
        evidence.kind === seen.kind &&
        seen.institution === evidence.institution &&
        seen.functionCode === evidence.functionCode &&
        seen.check === evidence.check &&
        seen.passesInRow > 0
      );
    case 'meeting-report':
      return evidence.kind === seen.kind && seen.bodyId === evidence.bodyId;
  }
}

/** What fitting events prove together, as a sentence; undefined while the rule asks for more. */
export function provenBy(
  evidence: EvidenceRule,
  seen: readonly SeenEvidence[],
): BothNames | undefined {
  const last = seen.at(-1);
  switch (last?.kind) {
    case undefined:
      return undefined;
    case 'contract-published':
      return {
        ko: `연계 계약 ${last.contractId} ${last.version} 공개`,
        en: `contract ${last.contractId} ${last.version} published`,
      };
    case 'plan-refiled': {
      const million = last.amountKrw / 1_000_000;
      return {
        ko: `계획 제${last.planVersion}판 제출, ${million}백만원, 연계 명시`,
        en: `plan version ${last.planVersion} filed, KRW ${million} million, linkage stated`,
      };
    }
    case 'check-passes': {
      const times = evidence.kind === 'check-passes' ? evidence.times : 1;
      if (seen.length < times || last.passesInRow < times) return undefined;
      return {
        ko: `${last.check} 점검 ${times}회 연속 통과`,
        en: `check ${last.check} passed ${times === 2 ? 'twice' : `${times} times`} in a row`,
      };
    }
    case 'meeting-report':
      return {
        ko: `회의 보고 ${last.outcomeNo}`,
        en: `reported to the meeting, ${last.outcomeNo}`,
      };
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}
