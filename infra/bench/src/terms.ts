import type { Terms } from '@madang/similarity';
import type { Project } from './projects.ts';

export const termsOf = ({ title, description }: Omit<Project, 'id'>): Terms => ({
  title: wordsOf(title),
  description: wordsOf(description),
});

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[가-힣]+(?:\s+[가-힣]+)*|[a-z0-9]+/gu)) {
    const whole = run.replace(/\s+/gu, '');
    if (!/^[가-힣]{2}/u.test(whole)) words.push(whole);
    else for (let at = 0; at + 2 <= whole.length; at += 1) words.push(whole.slice(at, at + 2));
  }
  return words;
}
