import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import { Money } from '../../ui/facts.tsx';

/** An amount of money; where the source states none it is unknown, not nothing. */
export function StatedMoney({ krw }: { readonly krw: number }) {
  const text = useText(duplicateMessages);
  return krw === 0 ? text.stakeUnknown : <Money krw={krw} unit="shown" />;
}
