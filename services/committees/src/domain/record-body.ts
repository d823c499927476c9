import { bodyRecorded, type BodyRule, type EventOf, type recordBody } from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';
import type { Body } from './body.ts';
import type { CommandOf } from './command-of.ts';

/**
 * Writes a body, or what changed about it, into the register.
 * @source law:committee-act/6
 */
export function decideRecordBody(
  { actor: _actor, now: _now, facts: _facts, ...record }: CommandOf<typeof recordBody>,
  state: Body,
): Decision<EventOf<typeof bodyRecorded>, (typeof recordBody)['reasons'][number]> {
  if (record.until !== undefined && record.until < record.from) {
    return reject('ends-before-it-begins');
  }
  if (new Set(record.functions.map(({ code }) => code)).size < record.functions.length) {
    return reject('function-twice');
  }
  if (record.rules.some(isHollow)) return reject('rule-without-content');
  if (state.status === 'recorded' && canonicalJson(state.record) === canonicalJson(record)) {
    return reject('nothing-changed');
  }

  return accept(bodyRecorded.make(record));
}

/** A rule that claims to be set but lacks the figure that the procedure needs. */
function isHollow(rule: BodyRule): boolean {
  if (rule.standing === 'not-set') return false;
  if (rule.topic === 'notice') return rule.days === undefined;
  if (rule.topic === 'vote') return rule.adoptsBy === undefined;
  return rule.topic === 'size' && rule.cap === undefined;
}
