import type { CheckCode } from '@madang/contracts';

import type { Exchange } from './exchange.ts';
import { type AnswerAsked, judgeAnswer } from './judge-answer.ts';
import { type AvailabilityAsked, judgeAvailability } from './judge-availability.ts';
import { type PublishedVersion, judgeVersion } from './judge-version.ts';
import { blocked, type Judgement } from './judgement.ts';

export type RoundAsked = AvailabilityAsked & {
  readonly contractId: string;
  readonly registered: string;
  readonly published: readonly PublishedVersion[];
  readonly day: string;
  readonly errorsOf: AnswerAsked['errorsOf'];
};

/** The three checks over one recorded round. Without an answer there is nothing to judge further. */
export function judgeRound(asked: RoundAsked): readonly (Judgement & { check: CheckCode })[] {
  const availability = judgeAvailability(asked);
  const answer = answerOf(asked);
  if (answer === undefined) {
    const behind = availability.blockedBy ?? { cause: 'same-cell', check: 'C01' };
    return [
      { check: 'C01', ...availability },
      { check: 'C05', ...blocked(behind) },
      { check: 'C06', ...blocked(behind) },
    ];
  }
  return [
    { check: 'C01', ...availability },
    { check: 'C05', ...judgeVersion({ ...asked, answer }) },
    { check: 'C06', ...judgeAnswer({ ...asked, answer }) },
  ];
}

function answerOf({ rounds, declaredStatus }: RoundAsked) {
  const targets: readonly Exchange[] = rounds.map(({ target }) => target);
  return targets
    .filter((target) => target.kind === 'answer')
    .find(({ status }) => status === declaredStatus);
}
