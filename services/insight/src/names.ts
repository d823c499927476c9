import { institution, institutionHistory, postOn } from '@madang/access';

export type Names = { readonly ko: string; readonly en: string };

/** An institution under its name of that day; its code where the register does not know it. */
export function institutionNames(code: string, day: string): Names {
  const found = institution(code, day) ?? institutionHistory(code).at(-1);
  return found === undefined
    ? { ko: code, en: code }
    : { ko: found.fullNameKo, en: found.fullNameEn };
}

/** A post's name; an id that the register does not know stands for itself. */
export function postNames(post: string, day: string): Names {
  const found = postOn(post, day);
  return found === undefined ? { ko: post, en: post } : { ko: found.nameKo, en: found.nameEn };
}
