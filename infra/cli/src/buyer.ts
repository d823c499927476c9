import { institutionsOn, resolveForward } from '@madang/access';
import { type ImportProject, institutionCode } from '@madang/contracts';

/**
 * What an office of the institution itself is called at the end. A medical centre or a foundation
 * has the name of its founder in front as well, and is a person of its own.
 */
const office = /(?:과|국|실|담당관|본부|사업소|사업단|보건소)$/u;

/**
 * A notice with its buyer as the register knows it: the institution that had this name on the day of
 * the notice, under the code of today, and the office that asks. The buyer stays as the notice prints
 * it where the register knows none, or where it has become several since.
 */
export function withBuyer(notice: ImportProject, today: string): ImportProject {
  const { institutionName = '', ...rest } = notice;
  const found = named(institutionName, notice.noticedAt.slice(0, 10));
  if (found === undefined) return notice;
  const [code, ...others] = resolveForward(found.code, today);
  if (code === undefined || others.length > 0) return notice;
  const contactPost = institutionName.slice(found.fullNameKo.length + 1);
  if (contactPost === '') return { ...rest, institution: institutionCode(code) };
  if (!office.test(contactPost)) return notice;
  return { ...rest, institution: institutionCode(code), contactPost };
}

/** The institution whose full name this is, or begins with: the lowest that is no part of another. */
function named(name: string, day: string) {
  return institutionsOn(day)
    .filter(({ kind }) => kind !== 'office' && kind !== 'division')
    .filter(({ fullNameKo }) => name === fullNameKo || name.startsWith(`${fullNameKo} `))
    .toSorted((a, b) => b.fullNameKo.length - a.fullNameKo.length)[0];
}
