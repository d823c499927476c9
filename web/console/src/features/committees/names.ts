import { useSuspenseQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { trpc } from '../../lib/trpc.ts';

/** Names of institutions of the day, and the list to choose from: central bodies, then provinces. */
export function useInstitutions() {
  const language = useLanguage();
  const { data } = useSuspenseQuery(
    trpc.registry.listInstitutions.queryOptions({ input: {} }, { staleTime: 600_000 }),
  );
  const names = new Map(
    data.institutions.map(({ code, nameKo, nameEn }) => [code, pick(language, nameKo, nameEn)]),
  );
  const name = (code: string) => names.get(code) ?? code;
  const rank = { central: 0, metropolitan: 1 };
  const of = (tier: string) => (tier === 'central' || tier === 'metropolitan' ? rank[tier] : 2);
  return {
    name,
    list: (codes: readonly string[]) => codes.map(name).join(', '),
    options: data.institutions
      .toSorted((a, b) => of(a.tier) - of(b.tier))
      .map(({ code, fullNameKo, fullNameEn }) => ({
        value: code,
        label: pick(language, fullNameKo, fullNameEn),
      })),
  };
}
