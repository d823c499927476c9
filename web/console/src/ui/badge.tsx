import type { ReactNode } from 'react';
import { Glyph } from './glyph.tsx';
import { type Tone, type Verdict, verdictLetter, verdictTone } from './tone.ts';
import css from './badge.module.css';

/** A state in a word, with the glyph of its tone. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span className={[css['badge'], css[tone]].join(' ')}>
      <Glyph tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** A verdict: glyph, letter and word, readable in black and white, aloud, and as text. */
export function Status({
  verdict,
  children,
}: {
  readonly verdict: Verdict;
  readonly children: ReactNode;
}) {
  const tone = verdictTone[verdict];
  return (
    <span className={[css['status'], css[tone]].join(' ')}>
      <Glyph tone={tone} />
      <span className={css['letter']} aria-hidden="true">
        {verdictLetter[verdict]}
      </span>
      <span>{children}</span>
    </span>
  );
}
