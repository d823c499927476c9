import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { trpc } from '../../lib/trpc.ts';
import { LawRef } from '../../ui/facts.tsx';

/** The article behind an id of the law registry, with "확인 필요" where it is not settled. */
export function LawSource({
  id,
  confirmed = true,
}: {
  readonly id: string;
  /** False where the rule that cites it is itself to be confirmed. */
  readonly confirmed?: boolean | undefined;
}) {
  const language = useLanguage();
  const { data } = useQuery(
    trpc.registry.listSources.queryOptions({ input: {} }, { staleTime: Infinity }),
  );
  const source = data?.find((known) => known.id === id);
  if (source === undefined) return null;
  return (
    <LawRef
      label={[
        pick(language, source.titleKo, source.titleEn),
        pick(language, source.article, source.articleEn),
      ]
        .join(' ')
        .trim()}
      confirmed={confirmed && source.confirmed}
    />
  );
}
