const initials = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const perInitial = 588;

/** Initial consonants of a text, without spaces: `세대정보 조회` is `ㅅㄷㅈㅂㅈㅎ`. */
export function choseongOf(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < firstSyllable || code > lastSyllable) return letter.trim().toLowerCase();
      return initials[Math.floor((code - firstSyllable) / perInitial)] ?? '';
    })
    .join('');
}

/** True for a text of initial consonants alone: what someone types who types only those. */
export function isChoseong(text: string): boolean {
  return /^[ㄱ-ㅎ\s]+$/.test(text.normalize('NFC')) && text.trim() !== '';
}
