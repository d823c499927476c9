import type { Catalogue, Messages } from './catalogue.ts';
import { useLanguage } from './language.ts';

export { catalogue } from './catalogue.ts';

export function useText<T extends Messages>(messages: Catalogue<T>): T {
  return messages[useLanguage()];
}
