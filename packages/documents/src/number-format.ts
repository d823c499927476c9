/**
 * How many times a stored number is what its format shows: a comma behind the last digit hides three
 * of them, so `#,##0,` shows 480,000,000 as 480,000.
 */
export function scaleOf(format: string): number {
  const hidden = /[0#?](,+)(?:\.|$)/.exec(placesOf(format))?.[1] ?? '';
  return 1_000 ** hidden.length;
}

/**
 * The digits of a number where the format shows more of them than the number keeps: the leading
 * zeros of a thirteen-digit number, and the last zero of `2027.10`.
 */
export function shownDigits(value: number, format: string): string {
  const places = placesOf(format);
  const text = String(value);
  if (/^0{13}$/.test(places) && /^\d+$/.test(text)) return text.padStart(13, '0');
  return places.endsWith('0.00') && /^\d{4}\.\d$/.test(text) ? value.toFixed(2) : text;
}

/** The digit places of the format of positive numbers, without texts, colours and padding. */
function placesOf(format: string): string {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';');
  return positive.replace(/[^0#?.,]/g, '');
}
