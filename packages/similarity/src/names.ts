const token = /[\p{L}\p{N}]+(?:[&'’-][\p{L}\p{N}]+)*/gu;
const joins = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', 'de', 'des', 'du', 'et']);

/**
 * The proper names in an English text, lower case: acronyms (HSCN), names with capitals inside
 * (UnITy), words with a capital inside a sentence, and the initials of a run of them ("Health and
 * Social Care Network" is also hscn), so that a name and its acronym meet.
 */
export function namesOf(text: string): string[] {
  return allNames(namedIn(text));
}

export function allNames({ names, acronyms, initials }: Named): string[] {
  return [...acronyms, ...names, ...initials];
}

/** Names by how they are written; the initials are of runs of words with capitals. */
export type Named = Readonly<Record<'names' | 'acronyms' | 'initials', readonly string[]>>;

export function namedIn(text: string): Named {
  const names: string[] = [];
  const acronyms: string[] = [];
  const runs: string[] = [];
  for (const sentence of text.split(/[.!?:;•]+\s|\n/u)) {
    const words = [...sentence.matchAll(token)].map(([word]) => word);
    const titled = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const shouted = words.length > 3 && words.every((word) => word === word.toUpperCase());
    let initials = '';
    const end = () => {
      if (initials.length >= 3) runs.push(initials.toLowerCase());
      initials = '';
    };
    words.forEach((word, at) => {
      const joining = joins.has(word.toLowerCase());
      const capital = /^\p{Lu}/u.test(word) && !joining;
      if (/^\p{Lu}[\p{Lu}\p{N}&]+s?$/u.test(word) && !shouted) {
        acronyms.push(word.toLowerCase().replace(/(?<=..)s$/u, ''));
        end();
        return;
      }
      if (/\p{Ll}\p{Lu}|[A-Za-z]\d|\d[A-Za-z]/u.test(word)) {
        names.push(word.toLowerCase());
      } else if (capital && at > 0 && titled < words.length * 0.6) {
        names.push(word.toLowerCase());
      }
      const [first = ''] = word;
      if (capital) initials += first;
      else if (!joining) end();
    });
    end();
  }
  return { names, acronyms, initials: runs };
}
