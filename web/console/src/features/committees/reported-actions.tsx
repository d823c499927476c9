import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { trpc } from '../../lib/trpc.ts';
import { TextLink } from '../../ui/button.tsx';

/** The actions that an item reports on, by their titles. */
export function ReportedActions({ actionIds }: { readonly actionIds: readonly string[] }) {
  const language = useLanguage();
  const { data } = useQuery(trpc.committees.listActions.queryOptions({ input: {} }));
  const titles = new Map(
    data?.actions.map(({ actionId, title }) => [actionId, pick(language, title.ko, title.en)]),
  );
  return (
    <TextLink href="/outcomes?tab=actions">
      {actionIds.map((actionId) => titles.get(actionId) ?? actionId).join(', ')}
    </TextLink>
  );
}
