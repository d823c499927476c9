import { type BothNames } from '@madang/contracts';
import { type MeetingAction } from './meeting.ts';

/** A recorded fact of this or another service that can prove an action. */
export type SeenEvent = { readonly eventId: string; readonly at: string } & (
  | {
      readonly kind: 'contract-published';
      readonly contractId: string;
      readonly functionCode: string;
      readonly version: string;
    }
  | {
      readonly kind: 'plan-refiled';
      readonly planId: string;
      readonly projectId: string;
      readonly planVersion: number;
      readonly amountKrw: number;
      /** Everything in which the row names what it is linked to. */
      readonly links: string;
    }
  | {
      readonly kind: 'check-passes';
      readonly institution: string;
      readonly functionCode: string;
      readonly check: string;
      readonly verdict: string;
      readonly passesInRow: number;
    }
  | { readonly kind: 'meeting-report'; readonly bodyId: string; readonly outcomeNo: string }
);

type Action = Pick<MeetingAction, 'evidence' | 'assignedAt'>;

/**
 * What the seen events prove about the action, as a sentence; undefined when they do not. Only what
 * happened after the assignment counts.
 */
export function provenBy(action: Action, all: readonly SeenEvent[]): BothNames | undefined {
  const { evidence, assignedAt } = action;
  const seen = all.filter(({ at }) => at > assignedAt);
  switch (evidence.kind) {
    case 'contract-published': {
      const [found] = seen
        .filter((event) => event.kind === 'contract-published')
        .filter(
          ({ contractId, functionCode }) =>
            contractId === evidence.contract || functionCode === evidence.contract,
        );
      if (found === undefined) return undefined;
      return {
        ko: `연계 계약 ${found.contractId} ${found.version} 공개`,
        en: `contract ${found.contractId} ${found.version} published`,
      };
    }
    case 'plan-refiled': {
      const [found] = seen
        .filter((event) => event.kind === 'plan-refiled')
        .filter(
          (event) =>
            event.planId === evidence.planId &&
            event.projectId === evidence.projectId &&
            event.amountKrw === evidence.amountKrw &&
            squeezed(event.links).includes(squeezed(evidence.linkedTo)),
        );
      if (found === undefined) return undefined;
      const million = found.amountKrw / 1_000_000;
      return {
        ko: `계획 제${found.planVersion}판 제출, ${million}백만원, ${evidence.linkedTo} 연계`,
        en: `plan version ${found.planVersion} filed, KRW ${million} million, linked to ${evidence.linkedTo}`,
      };
    }
    case 'check-passes': {
      const passes = seen
        .filter((event) => event.kind === 'check-passes')
        .filter(
          (event) =>
            event.institution === evidence.institution &&
            event.functionCode === evidence.functionCode &&
            event.check === evidence.check &&
            event.verdict === 'pass',
        );
      const inRow = Math.max(0, ...passes.map(({ passesInRow }) => passesInRow));
      if (passes.length < evidence.times || inRow < evidence.times) return undefined;
      return {
        ko: `${evidence.institution} ${evidence.functionCode} ${evidence.check} 점검 ${evidence.times}회 연속 통과`,
        en: `${evidence.institution} ${evidence.functionCode} ${evidence.check} passed ${evidence.times} times in a row`,
      };
    }
    case 'meeting-report': {
      const [found] = seen
        .filter((event) => event.kind === 'meeting-report')
        .filter(({ bodyId }) => bodyId === evidence.bodyId);
      if (found === undefined) return undefined;
      return {
        ko: `회의 보고 ${found.outcomeNo}`,
        en: `reported to the meeting, ${found.outcomeNo}`,
      };
    }
    case 'letter':
      return undefined;
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}
