import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';
import css from './glyph.module.css';

const shapes: Readonly<Record<Tone, ReactNode>> = {
  good: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  warn: <path d="M8 2 14.5 13.5h-13z" fill="currentColor" strokeLinejoin="round" />,
  bad: <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="3" />,
  unknown: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  neutral: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.5" />,
  info: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" />,
  progress: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
    </>
  ),
};

/** The shape that belongs to a tone; always beside a word. */
export function Glyph({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" className={css['glyph']} aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}
