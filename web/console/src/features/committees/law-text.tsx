import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { trpc } from '../../lib/trpc.ts';
import { LawRef } from '../../ui/facts.tsx';

/** The text behind a rule of a body, confirmed or not as the register of bodies says. */
export function LawText({ id, confirmed }: { readonly id: string; readonly confirmed: boolean }) {
  const language = useLanguage();
  const { data } = useQuery(
    trpc.registry.listSources.queryOptions({ input: {} }, { staleTime: Infinity }),
  );
  if (data === undefined) return null;
  const source = data.find((known) => known.id === id);
  const label =
    source === undefined
      ? id
      : [
          pick(language, source.titleKo, source.titleEn),
          pick(language, source.article, source.articleEn),
        ]
          .join(' ')
          .trim();
  return <LawRef label={label} confirmed={confirmed} />;
}
