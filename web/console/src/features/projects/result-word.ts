import type { ConsultationRow } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useText } from '../../lib/text.ts';

/** A result in the word that the vocabulary of its day has for it; in English by its kind. */
export function useResultWord(): (
  row: Pick<ConsultationRow, 'result' | 'word'>,
) => string | undefined {
  const { results } = useText(projectMessages);
  const language = useLanguage();
  return ({ result, word }) =>
    result === undefined || word === undefined ? undefined : pick(language, word, results[result]);
}
