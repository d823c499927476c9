import { listOn, type Rule, rules, textOn } from './rules.ts';

/**
 * What the code can do where a rule leaves a choice, by rule. A row may say nothing else: with a word
 * that nobody acts on, screens would show one rule and the code follow another.
 */
const known = {
  'plan.route': ['through-province', 'direct'],
  // Every clock moves its last day so.
  'plan.last-day-on-holiday': ['next-working-day'],
  'plan.approval.delegation': ['deputy-head', 'head'],
  'plan.filers': ['metropolitan', 'basic'],
  'consultation.first-day': ['excluded', 'included'],
  // A consultation has no act that asks for a supplement, so nothing could suspend its clock.
  'consultation.suspends-for-supplement': ['no'],
  'duplicates.lead': ['province-when-all-its-own', 'ministry'],
  'committee.notice.count': ['clear-days', 'day-minus'],
  'cio-council.outcome-words': ['as-proposed', 'amended', 'again', 'received'],
  'minutes.elements': [
    'name',
    'host',
    'time-place',
    'attendees',
    'order',
    'items',
    'remarks',
    'decisions',
    'votes',
  ],
  // An opinion that holds up a filing would need an act that lifts it.
  'saeol.opinion.stage': ['observe'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChoiceKey = keyof typeof known;
export type Choice<K extends ChoiceKey> = (typeof known)[K][number];

/** The choice of this rule on that day. @throws TypeError when no row makes one. */
export function choiceOn<K extends ChoiceKey>(key: K, day: string): Choice<K> {
  return asKnown(key, textOn(key, day));
}

/** What this rule lists on that day, in its order. @throws TypeError when no row lists anything. */
export function choicesOn<K extends ChoiceKey>(key: K, day: string): readonly Choice<K>[] {
  return listOn(key, day).map((word) => asKnown(key, word));
}

/** Rows that say what no code can do, each as a sentence. */
export function unknownChoices(rows: readonly Pick<Rule, 'key' | 'value'>[]): readonly string[] {
  return rows.flatMap(({ key, value }) => {
    const words: readonly string[] = isKey(key) ? known[key] : [];
    return words.length === 0
      ? []
      : String(value)
          .split(',')
          .filter((word) => !words.includes(word))
          .map((word) => `${key}: nothing here acts on ${word}`);
  });
}

function asKnown<K extends ChoiceKey>(key: K, word: string): Choice<K> {
  const words: readonly Choice<K>[] = known[key];
  const found = words.find((each) => each === word);
  if (found === undefined) throw new TypeError(`${key}: nothing here acts on ${word}`);
  return found;
}

function isKey(key: string): key is ChoiceKey {
  return Object.hasOwn(known, key);
}

// A row that nobody acts on ends the start of whatever reads rules, not a case months later.
const [unknown] = unknownChoices(rules);
if (unknown !== undefined) throw new TypeError(unknown);
