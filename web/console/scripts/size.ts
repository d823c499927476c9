// Prints, as one line of JSON, the compressed JavaScript and style that a reader loads until "my
// work" is usable: the entry, what it imports, and the screen of the first route.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limitKb = 220;
const dist = new URL('../dist/', import.meta.url);
const manifest: unknown = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const scripts = new Set<string>();
const styles = new Set<string>();

function textsAt(chunk: object, key: 'css' | 'imports'): readonly string[] {
  const value: unknown = Reflect.get(chunk, key);
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function take(key: string): void {
  const chunk: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : null;
  if (typeof chunk !== 'object' || chunk === null || !('file' in chunk)) return;
  const { file } = chunk;
  if (typeof file !== 'string' || scripts.has(file)) return;
  scripts.add(file);
  for (const style of textsAt(chunk, 'css')) styles.add(style);
  for (const imported of textsAt(chunk, 'imports')) take(imported);
}

function compressedKb(files: ReadonlySet<string>): number {
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length,
    0,
  );
  return Math.round(bytes / 100) / 10;
}

take('index.html');
take('src/features/home/home-page.tsx');
const scriptKb = compressedKb(scripts);
process.stdout.write(
  `${JSON.stringify({ scriptKb, styleKb: compressedKb(styles), scripts: scripts.size, limitKb })}\n`,
);
process.exitCode = scriptKb > limitKb || scripts.size === 0 ? 1 : 0;
