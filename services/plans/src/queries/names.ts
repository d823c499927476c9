import { institution, postOn } from '@madang/access';

/** A name in both languages. */
export type Named = { readonly nameKo: string; readonly nameEn: string };

/** The name of an institution on a day; its code where the register has none. */
export function institutionNamed(code: string, day: string): Named {
  const found = institution(code, day);
  return { nameKo: found?.nameKo ?? code, nameEn: found?.nameEn ?? code };
}

/** The same with what stands above it, for lists across the country: 부산광역시 중구. */
export function institutionNamedInFull(code: string, day: string): Named {
  const found = institution(code, day);
  return { nameKo: found?.fullNameKo ?? code, nameEn: found?.fullNameEn ?? code };
}

/** The name of a post on a day; its id where the register has none. */
export function postNamed(id: string, day: string): Named {
  const found = postOn(id, day);
  return { nameKo: found?.nameKo ?? id, nameEn: found?.nameEn ?? id };
}
