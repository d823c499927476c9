import type { ComparisonRules } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { TextLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says while everything is compared again, and when more is compared than rarity was counted in. */
export function Counted({
  rules: { snapshot, recomparing },
  link = false,
}: {
  readonly rules: ComparisonRules;
  /** Also says where to count anew. */
  readonly link?: boolean;
}) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const { projects, known, outgrownBy } = snapshot;
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      {recomparing === null ? null : (
        <Notice kind="info">
          {text.recomparing(number(recomparing.done), number(recomparing.of))}
        </Notice>
      )}
      {known > outgrownBy * projects ? (
        <Notice kind="warn">
          {text.outgrown(number(projects), number(known), String(outgrownBy))}
          {link ? (
            <>
              {' '}
              <TextLink href="/duplicates/rules">{text.toRules}</TextLink>
            </>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

/** The same above a list, for who may see the rules. */
export function CountedOfNow() {
  const { data } = useQuery(trpc.duplicates.comparisonRules.queryOptions({ input: {} }));
  return data === undefined || data === null ? null : <Counted rules={data} link />;
}
