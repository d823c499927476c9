import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useText } from '../../lib/text.ts';

/** How a result bears on the project. */
export const resultTone = {
  proceed: 'good',
  conditional: 'warn',
  hold: 'bad',
  return: 'bad',
} as const;

/** What a desk answered: its kind, and the word that the vocabulary of its day has for it. */
type Answered = { readonly result?: string; readonly word?: string };

/** A result in the word of its day; in English, by its kind. */
export function useResultWord(): (row: Answered) => string | undefined {
  const { results } = useText(projectMessages);
  const language = useLanguage();
  return ({ result, word }) => {
    const known = Object.entries(results).find(([kind]) => kind === result)?.[1];
    return word === undefined ? undefined : pick(language, word, known ?? word);
  };
}
