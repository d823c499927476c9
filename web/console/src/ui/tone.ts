/** What a state means to the reader. Each tone has its own glyph, so that colour is never alone. */
export type Tone = 'neutral' | 'info' | 'progress' | 'good' | 'warn' | 'bad' | 'unknown';

/** A judgement of a check or opinion. `unknown` is never shown as good and never as bad. */
export type Verdict = 'pass' | 'conditional' | 'degraded' | 'fail' | 'unknown' | 'not-applicable';

export const verdictTone: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  conditional: 'warn',
  degraded: 'warn',
  fail: 'bad',
  unknown: 'unknown',
  'not-applicable': 'neutral',
};

/** The letter of a verdict where glyphs are lost (text export, screen readers in table mode). */
export const verdictLetter: Readonly<Record<Verdict, string>> = {
  pass: 'O',
  conditional: 'C',
  degraded: 'C',
  fail: 'X',
  unknown: '?',
  'not-applicable': '-',
};
