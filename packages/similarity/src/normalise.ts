/**
 * Text as it is compared. What says how something is bought, in which phase, in which year and by
 * whom is taken out of the words and kept as a feature of its own: in real tenders it is what sets
 * look-alikes apart ("구축" against "구축 감리"), and what makes one project look like two ("재공고").
 */

/** What is done, apart from what it is about. */
export const actionKinds = [
  'supervision',
  'management-office',
  'strategy',
  'impact-assessment',
  'design',
  'build',
  'upgrade',
  'maintain',
  'operate',
  'research',
  'education',
] as const;
export type ActionKind = (typeof actionKinds)[number];

const actionWords: readonly (readonly [ActionKind, RegExp])[] = [
  ['supervision', /감리/gu],
  ['management-office', /사업관리|(?<![a-z])pmo(?![a-z])/gu],
  ['impact-assessment', /영향평가/gu],
  [
    'strategy',
    /정보화전략계획|전략계획|기본계획|마스터플랜|타당성\s?조사|(?<![a-z])(?:bpr|isp|ismp)(?![a-z])/gu,
  ],
  ['design', /설계/gu],
  ['upgrade', /고도화|기능\s?개선|재구축|기능\s?보강|확대|확장|증설|개선/gu],
  ['build', /구축|도입|설치|개발|제작|구매/gu],
  ['maintain', /유지\s?관리|유지\s?보수/gu],
  ['operate', /위탁\s?운영|운영/gu],
  ['research', /연구|조사|분석/gu],
  ['education', /교육|연수|과정/gu],
];

/** Action words that say nothing of the subject; those of the others stay in the text as well. */
const takenOut: ReadonlySet<ActionKind> = new Set([
  'supervision',
  'management-office',
  'strategy',
  'build',
  'upgrade',
  'maintain',
  'operate',
]);

/** How the buying goes on. It says nothing of what is bought. */
const noticeMarks =
  /재\s?공고|긴급|(?:취소|변경|새로|확대|최소|수의|계획|차)\s?공고|입찰\s?공고|수의\s?시담|전자\s?시담|지명\s?경쟁|제한\s?경쟁|협상에\s?의한\s?계약|수의\s?계약|장기\s?계속(?:\s?계약)?|계속비|(?<![a-z])pq\s?후|일반\s?용역비?|정보화\s?용역|(?:업체|용역사|전문\s?기관)\s?선정|입찰|공고|[([]재[)\]]|용역|사업/gu;

const romans = 'ⅠⅡⅢⅣⅤ';
const roman = /[Ⅰ-Ⅴⅰ-ⅴ]/gu;
const phaseMark =
  /(?:제\s?)?(\d{1,2})\s?(?:차년도|단계|차|기|호)(?![가-힣])|(?<![a-z\d])(?:phase|part|stage|wave|tranche|release)\s(\d{1,2}|i{1,3}|iv)(?![a-z\d])|(?<![a-z\d])(i{2,3}|iv)(?![a-z\d])/gu;
const yearMark = /(?<!\d)(?:19|20)\d{2}(?:\s?[~-]\s?(?:19|20)?\d{2})?(?!\d)\s?(?:년도?|학년도)?/gu;

/** Spellings of one thing, in the form in which it is compared. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/인공\s?지능/gu, 'ai'],
  [/독거|홀로\s?(?:사는|지내는)|혼자\s?(?:사는|지내는)|1\s?인\s?가구|단독\s?가구/gu, '혼자가구'],
  [/어르신|고령자|고령층/gu, '노인'],
  [/누리집|홈페이지/gu, '웹사이트'],
  [/(?<![a-z])e[\s-](?=[a-z]{4})/gu, 'e'],
  [/(?<![a-z])re-(?=[a-z]{4})/gu, 're'],
];

/** Names of techniques and offices that texts write out or abbreviate, in either language. */
const initials: ReadonlyMap<string, string> = new Map([
  ['artificial intelligence', 'ai'],
  ['machine learning', 'ml'],
  ['large language model', 'llm'],
  ['natural language processing', 'nlp'],
  ['optical character recognition', 'ocr'],
  ['robotic process automation', 'rpa'],
  ['internet of things', 'iot'],
  ['geographic information system', 'gis'],
  ['application programming interface', 'api'],
  ['information technology', 'it'],
  ['information and communication technology', 'ict'],
  ['information and communications technology', 'ict'],
  ['information management', 'im'],
  ['human resource', 'hr'],
  ['enterprise resource planning', 'erp'],
  ['customer relationship management', 'crm'],
  ['electronic document and records management', 'edrm'],
  ['microsoft office 365', 'm365'],
  ['microsoft 365', 'm365'],
  ['office 365', 'm365'],
  ['o365', 'm365'],
  ['기계 학습', 'ml'],
  ['머신 러닝', 'ml'],
  ['대규모 언어 모델', 'llm'],
  ['거대 언어 모델', 'llm'],
  ['자연어 처리', 'nlp'],
  ['광학 문자 인식', 'ocr'],
  ['사물 인터넷', 'iot'],
  ['지리 정보 시스템', 'gis'],
  ['정보 통신 기술', 'ict'],
]);

const names = [...initials.keys()];
const inHangul = names.filter((name) => /^[가-힣]/u.test(name)).join('|');
const inLatin = names.filter((name) => /^[a-z]/u.test(name)).join('|');
/** Written out: Latin words whole and perhaps in the plural, Hangul with or without its spaces. */
const writtenOut = new RegExp(
  String.raw`(?<![a-z\d])(?:${inLatin.replaceAll(' ', String.raw`[\s-]`)})s?(?![a-z\d])|${inHangul.replaceAll(' ', String.raw`\s?`)}`,
  'gu',
);
const withoutSpaces = new Map([...initials].map(([name, short]) => [lettersOf(name), short]));

function lettersOf(name: string): string {
  return name.replace(/[\s-]/gu, '');
}

function abbreviated(name: string): string {
  const letters = lettersOf(name);
  return withoutSpaces.get(letters) ?? withoutSpaces.get(letters.slice(0, -1)) ?? name;
}

export type Marks = {
  /** Phase numbers: Ⅱ and 2차 and phase 2 are "2". */
  readonly phases: readonly string[];
  readonly years: readonly string[];
  readonly actions: readonly ActionKind[];
};

export type Plain = Marks & {
  /** The words that are compared: lower case, without marks and action words. */
  readonly text: string;
};

/**
 * More of a text is not looked at: comparing takes bounded time, whatever is sent. A field of a plan
 * has at most as many characters.
 */
const titleLength = 500;
const fieldLength = 2_000;
export const textLength = 6_000;

/** What is looked at of one field. */
export function lookedAt(text: string): string {
  return text.slice(0, fieldLength);
}

/** Takes a title or a name apart. */
export function plainTitle(title: string): Plain {
  const whole = spelled(title.slice(0, titleLength));
  const phases = new Set<string>();
  let text = whole.replace(phaseMark, (_mark, digits?: string, named?: string, bare?: string) => {
    const number = digits ?? named ?? bare ?? '';
    phases.add(number.startsWith('i') ? String(number === 'iv' ? 4 : number.length) : number);
    return ' ';
  });
  const years = text.match(yearMark) ?? [];
  text = text.replace(yearMark, ' ').replace(noticeMarks, ' ');
  const actions: ActionKind[] = [];
  let bare = text;
  for (const [kind, words] of actionWords) {
    const without = bare.replace(words, ' ');
    if (without === bare) continue;
    actions.push(kind);
    if (takenOut.has(kind)) bare = without;
  }
  return {
    text: /[\p{L}\p{N}]/u.test(bare) ? bare : text,
    phases: [...phases].sort(),
    years: years.map((year) => year.slice(0, 4)).sort(),
    actions,
  };
}

/** Running text: only its spelling is made one. */
export function plainText(text: string): string {
  return spelled(text.slice(0, textLength));
}

function spelled(text: string): string {
  if (text === '') return '';
  let plain = text
    .replace(roman, (numeral) => ` ${String(romans.indexOf(numeral.toUpperCase()) + 1)}단계 `)
    .normalize('NFKC')
    .toLowerCase();
  for (const [from, to] of sameWords) plain = plain.replace(from, to);
  return plain.replace(writtenOut, abbreviated);
}

const run = /[가-힣]+|[^\W_가-힣]+|[\p{L}\p{N}]+/gu;
const hangul = /^[가-힣]/u;

/** English words that carry no subject. */
const empty = new Set(
  `a an the of for and to in on with by from as at is are be will this that it its or which their our
  into was were has have had not can also these those such than other may all any more through using
  use used including new`.split(/\s+/u),
);

/** A word that is neither Hangul nor Latin; it goes on into either. */
const otherWord = /[\p{L}\p{N}]+/uy;

const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;
const isLatin = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a);
const isSpace = (code: number) =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code > 0x7f && !isHangul(code) && /\s/u.test(String.fromCharCode(code)));

/**
 * Words: Latin ones by their stem, numbers as they are, and Hangul as pairs of syllables of the text
 * without its spaces, so that 스마트 주차 and 스마트주차 are the same and a word of two syllables counts.
 * Read letter by letter, because every project of the country passes here when a service starts.
 */
export function wordsOf(plain: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    if (isHangul(code)) {
      at = pairsFrom(plain, at, found);
    } else if (isLatin(code)) {
      const from = at;
      while (at < plain.length && isLatin(plain.charCodeAt(at))) at += 1;
      const word = plain.slice(from, at);
      if (!empty.has(word)) found.push(stem(word));
    } else if (code < 0x80) {
      at += 1;
    } else {
      otherWord.lastIndex = at;
      const [word] = otherWord.exec(plain) ?? [];
      if (word !== undefined) found.push(stem(word));
      at += word?.length ?? 1;
    }
  }
  return found;
}

/** Adds the pairs of one run of Hangul, spaces left aside; answers where the run ends. */
function pairsFrom(plain: string, from: number, found: string[]): number {
  let last = from;
  for (;;) {
    let next = last + 1;
    while (next < plain.length && isSpace(plain.charCodeAt(next))) next += 1;
    if (next >= plain.length || !isHangul(plain.charCodeAt(next))) {
      if (last === from) found.push(plain.charAt(from));
      return last + 1;
    }
    found.push(
      next === last + 1 ? plain.slice(last, next + 1) : plain.charAt(last) + plain.charAt(next),
    );
    last = next;
  }
}

/** Pieces of words, their beginnings and ends marked: what a slip of the hand leaves the same. */
export function piecesOf(plain: string): string[] {
  const found: string[] = [];
  for (const [word] of plain.matchAll(run)) {
    const bounded = ` ${word} `;
    const sizes = hangul.test(word) ? [2, 3] : [3, 4];
    for (const size of sizes) {
      for (let at = 0; at + size <= bounded.length; at += 1) {
        found.push(bounded.slice(at, at + size));
      }
    }
  }
  return found;
}

const endings: readonly (readonly [string, string])[] = [
  ['ization', 'iz'],
  ['isation', 'iz'],
  ['izing', 'iz'],
  ['ising', 'iz'],
  ['ized', 'iz'],
  ['ised', 'iz'],
  ['ations', 'at'],
  ['ation', 'at'],
  ['ating', 'at'],
  ['ments', ''],
  ['ment', ''],
  ['ies', 'y'],
  ['ings', ''],
  ['ing', ''],
  ['ers', ''],
  ['er', ''],
  ['ors', ''],
  ['or', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
];

/** The stem of an English word; a word with a digit in it is a name and stays whole. */
function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
  let stemmed = word;
  for (const [ending, instead] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      stemmed = word.slice(0, -ending.length) + instead;
      break;
    }
  }
  return (stemmed.length > 3 && stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed).slice(0, 6);
}
