/**
 * Keys by their place on the keyboard (`event.code`), which stays the same while the Korean input
 * method is on. Silent while somebody types or composes, and when switched off.
 */
const storageKey = 'madang.keys';
const followMs = 1_200;

export type Hotkeys = {
  /** Key after `g`. */
  readonly goTo: ReadonlyMap<string, string>;
  readonly navigate: (href: string) => void;
  readonly palette: () => void;
  readonly sheet: () => void;
};

export function hotkeysOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off';
}

export function switchHotkeys(on: boolean): void {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off');
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** Moves the focus to the next or previous main link of the screen's lists. */
function moveItem(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main a[data-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[at === -1 && step === -1 ? items.length - 1 : at + step]?.focus();
}

/** Listens until the returned function is called. */
export function listenToHotkeys(keys: Hotkeys): () => void {
  let pressedG = 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
      event.preventDefault();
      keys.palette();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain || !hotkeysOn() || typing(event.target)) return;
    if (document.querySelector('[role="dialog"]') !== null) return;

    const follows = Date.now() - pressedG < followMs;
    pressedG = 0;
    const href = follows ? keys.goTo.get(event.code) : undefined;
    if (href !== undefined) {
      event.preventDefault();
      keys.navigate(href);
    } else if (event.code === 'KeyG') pressedG = Date.now();
    else if (event.code === 'Slash') {
      event.preventDefault();
      if (event.shiftKey) keys.sheet();
      else keys.navigate('/search');
    } else if (event.code === 'KeyJ') moveItem(1);
    else if (event.code === 'KeyK') moveItem(-1);
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
  };
}
