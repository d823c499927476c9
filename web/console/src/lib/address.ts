/** A part of the address beside the route's own, such as the order of a table. */
export function inAddress(name: string): string | undefined {
  return new URLSearchParams(window.location.search).get(name) ?? undefined;
}

/** Changes the address in place: going back leads to the screen before, and then here as it was. */
export function setInAddress(name: string, value: string | undefined): void {
  const url = new URL(window.location.href);
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  window.history.replaceState(window.history.state, '', url);
}
