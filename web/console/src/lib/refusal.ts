import type { Language } from './languages.ts';
import { commandMessages } from './messages/command.ts';

/** The sentence for a refusal: what the command itself says of its reason, else what is said of all. */
export function refusalSentence(
  reason: string,
  own: Readonly<Record<string, string>>,
  language: Language,
): string {
  const text = commandMessages[language];
  const sentences: Readonly<Record<string, string>> = { ...text.reasons, ...own };
  return sentences[reason] ?? text.refused;
}
