import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { trpc } from '../../lib/trpc.ts';

/** Saeol functions by name; the code where the register has none. */
export function useSaeolNames(): (codes: readonly string[]) => readonly string[] {
  const language = useLanguage();
  const { data } = useQuery(trpc.saeol.listFunctions.queryOptions({ input: {} }));
  return (codes) =>
    codes.map((code) => {
      const known = data?.find(({ functionCode }) => functionCode === code);
      return known === undefined ? code : pick(language, known.nameKo, known.nameEn);
    });
}
