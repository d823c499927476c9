const pairs: Readonly<Record<string, readonly [withFinal: string, without: string]>> = {
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const finalOfRieul = 8;
/** Digits and Latin letters whose Korean reading ends in a consonant. */
const closed = /[013678lmnr]/i;
const rieul = /[178lr]/i;

/** Korean text with each `을(를)` settled by the sound before it. */
export function withParticles(text: string): string {
  return text.replaceAll(
    /([0-9A-Za-z가-힣])([^0-9A-Za-z가-힣\s]{0,3})(이\(가\)|을\(를\)|은\(는\)|과\(와\)|\(으\)로)/g,
    (_, before: string, mark: string, particle: string) => {
      const [withFinal = '', without = ''] = pairs[particle] ?? [];
      const sound = soundOf(before);
      const open = sound === 'open' || (particle === '(으)로' && sound === 'rieul');
      return `${before}${mark}${open ? without : withFinal}`;
    },
  );
}

function soundOf(letter: string): 'open' | 'closed' | 'rieul' {
  const code = letter.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) {
    if (rieul.test(letter)) return 'rieul';
    return closed.test(letter) ? 'closed' : 'open';
  }
  const final = (code - firstSyllable) % finals;
  if (final === finalOfRieul) return 'rieul';
  return final === 0 ? 'open' : 'closed';
}
