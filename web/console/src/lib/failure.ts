import type { Language } from './languages.ts';
import { commandMessages } from './messages/command.ts';

/**
 * The sentence for a command that failed on its way to being decided: the gateway names the failure
 * by one word, and what is wrong with an input by its issues. Anything else is a lost connection.
 */
export function failureSentence(error: unknown, language: Language): string {
  const text = commandMessages[language];
  const word = error instanceof Error ? error.message : '';
  if (word === 'invalid-input' && issuesOf(error).includes('unreadable-character')) {
    return text.unreadableCharacter;
  }
  const failures: Readonly<Record<string, string>> = text.failures;
  return failures[word] ?? text.failures['no-answer'];
}

/** What the gateway found in the input, each as its word. */
function issuesOf(error: unknown): readonly unknown[] {
  const issues = part(part(error, 'data'), 'issues');
  return Array.isArray(issues) ? issues.map((issue: unknown) => part(issue, 'message')) : [];
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
