const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** A sentence in both languages, with at most one way on. */
export type Sentence = {
  readonly ko: string;
  readonly en: string;
  readonly link?: { readonly href: string; readonly ko: string; readonly en: string };
  readonly reference?: string;
};

/** A whole page that says one thing; needs no script, no style sheet, no session. */
export function sentencePage({ ko, en, link, reference }: Sentence): string {
  return document(
    '마당 / Madang',
    `<main><h1>마당</h1><p>${escapeHtml(ko)}</p><p lang="en">${escapeHtml(en)}</p>
${link === undefined ? '' : `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.ko)} <span lang="en">${escapeHtml(link.en)}</span></a></p>`}
${reference === undefined ? '' : `<p><small>${escapeHtml(reference)}</small></p>`}</main>`,
    '',
  );
}

export function document(title: string, body: string, head: string): string {
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>${head}</head>
<body>${body}</body></html>
`;
}
