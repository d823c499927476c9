import { useLanguage } from '../lib/language.ts';

/** From the first Hangul to the last with nothing Latin between. */
const hangul = /([가-힣](?:[^A-Za-z]*[가-힣])?)/;

/** A text; on an English screen the names that stay Korean are marked, so that they are read out right. */
export function Foreign({ text }: { readonly text: string }) {
  const language = useLanguage();
  if (language === 'ko') return text;
  return text.split(hangul).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="ko">
        {part}
      </span>
    ),
  );
}
