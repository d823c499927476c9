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
        saysLinked(seen.links, evidence.linkedTo)
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
        ko: `계획 제${last.planVersion}판 제출, ${million}백만원, 연계 문구 포함`,
        en: `plan version ${last.planVersion} filed, KRW ${million} million, its text names the link`,
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

/** Words that take back what stands beside them, squeezed; 없이 (차질 없이) is none. */
const takenBack =
  /않|아니|안함|안하|못하|못함|없(?!이)|불가|미연계|비연계|제외|취소|철회|보류|\b(?:not|no|without|never)\b/i;

/**
 * Whether a plan's own words name the link and take nothing back. A plan has no field for the system it
 * joins, so a text that says no anywhere proves nothing by itself: its office states the link apart.
 */
function saysLinked(text: string, linkedTo: string): boolean {
  return (
    squeezed(text).includes(squeezed(linkedTo)) &&
    !takenBack.test(text) &&
    !takenBack.test(squeezed(text))
  );
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}
