import type { Terms } from './candidate-index.ts';
import { lookedAt, plainText, wordsOf } from './normalise.ts';
import { titleText } from './snapshot.ts';
import type { Subject } from './subject.ts';

/** The terms of a project by the list they are searched in. */
export function termsOf(subject: Subject): Terms {
  const terms = (...texts: readonly string[]) => wordsOf(plainText(texts.map(lookedAt).join('\n')));
  return {
    title: wordsOf(titleText(subject)),
    description: terms(subject.purpose, subject.scope, subject.users, subject.more),
    functions: [...terms(...subject.functions), ...subject.sharedServices],
    data: terms(subject.data),
    'target-system': terms(subject.targetSystem),
  };
}
