/**
 * Whether somebody is at the screen. What the screen asks by itself must not keep a session alive
 * that nobody uses; so questions of an untouched screen say that they are no sign of life.
 */
const hereMs = 60_000;
let lastSign = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(
    kind,
    () => {
      lastSign = Date.now();
    },
    { passive: true, capture: true },
  );
}

export function someoneIsHere(): boolean {
  return Date.now() - lastSign < hereMs;
}
