import type { CheckVerdict } from '@madang/contracts';

/**
 * The verdict of a cell from those of its checks, first match wins: a failure, then anything not
 * known, then a degradation. No check at all is not known; silence never becomes good.
 * @source house:saeol/checks
 */
export function rollUp(verdicts: readonly CheckVerdict[]): CheckVerdict {
  if (verdicts.includes('fail')) return 'fail';
  if (verdicts.length === 0 || verdicts.includes('unknown')) return 'unknown';
  return verdicts.includes('degraded') ? 'degraded' : 'pass';
}
