import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Custom properties of the blocks that a selector opens, later ones over earlier ones. */
function valuesOf(selector: string): ReadonlyMap<string, string> {
  const screen = sheet.slice(0, sheet.indexOf('@media print'));
  const blocks = screen.split(`\n${selector} {`).slice(1);
  return new Map(
    blocks.flatMap((block) =>
      [...block.slice(0, block.indexOf('\n}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
        ([, name, value]): [string, string] => [name ?? '', value ?? ''],
      ),
    ),
  );
}

const light = valuesOf(':root');
const contrast = new Map([...light, ...valuesOf(":root[data-mode='high-contrast']")]);

function hexOf(mode: ReadonlyMap<string, string>, name: string): string {
  const value = mode.get(name) ?? '';
  const inner = /var\((--[\w-]+)\)/.exec(value)?.[1];
  return inner === undefined ? value : hexOf(mode, inner);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(mode: ReadonlyMap<string, string>, one: string, other: string): number {
  const [a, b] = [luminance(hexOf(mode, one)), luminance(hexOf(mode, other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ['', '-page', '-subtle', '-nav', '-head', '-hover'].map(
  (name) => `--color-surface${name}`,
);
const texts = ['text', 'text-subtle', 'link', 'text-brand', 'text-danger'].map(
  (name) => `--color-${name}`,
);
const tones = ['good', 'bad', 'warn', 'info', 'unknown', 'neutral', 'progress'];
const pairs: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)),
  ...tones.map((tone) => [`--color-${tone}`, `--color-${tone}-surface`] as const),
  ...tones.map((tone) => [`--color-${tone}`, '--color-surface'] as const),
  ['--color-action-text', '--color-action-hover'],
  ['--color-danger-action-text', '--color-danger-action'],
  ['--color-text-brand', '--color-action-subtle'],
  ['--color-demo-text', '--color-demo-surface'],
  ['--color-text-inverse', '--color-surface-inverse'],
];

it.each([
  ['light', light],
  ['high contrast', contrast],
])('every text stands out from its surface at least 4.5 to 1 (%s)', (_name, mode) => {
  const weak = pairs
    .map(([text, surface]) => ({ text, surface, ratio: ratio(mode, text, surface) }))
    .filter((pair) => !(pair.ratio >= 4.5));
  expect(weak).toEqual([]);
});
