const mark = 'madang.acting-for';

/** The post that this window acts for (대결); undefined while the reader acts as themselves. */
export function actingFor(): string | undefined {
  return window.sessionStorage.getItem(mark) ?? undefined;
}

/** Remembers it within this window alone: another window of the same reader is not changed. */
export function rememberActingFor(post: string | undefined): void {
  if (post === undefined) window.sessionStorage.removeItem(mark);
  else window.sessionStorage.setItem(mark, post);
}
