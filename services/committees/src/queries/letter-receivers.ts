import { institution, provinceOf, resolveForward } from '@madang/access';

/**
 * Whom a letter reaches that concerns these institutions: the metropolitan government above a city,
 * county or district, the central body that an office is part of, every other institution itself;
 * whoever has taken its place by that day. Central bodies come first.
 *
 * @source law:electronic-government-act/67
 */
export function receiversFor(parties: readonly string[], on: string): string[] {
  const heads = parties
    .flatMap((code) => resolveForward(code, on))
    .map((code) => provinceOf(code, on) ?? wholeOf(code, on));
  const isLocal = (code: string) => provinceOf(code, on) !== undefined;
  return [...new Set(heads)].sort(
    (a, b) => Number(isLocal(a)) - Number(isLocal(b)) || (a < b ? -1 : 1),
  );
}

function wholeOf(code: string, on: string): string {
  const parent = institution(code, on)?.parent ?? null;
  return parent === null ? code : wholeOf(parent, on);
}
