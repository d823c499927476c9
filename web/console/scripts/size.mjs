// Prints, as one line of JSON, the compressed JavaScript and style that a reader loads until "my
// work" is usable: the entry, what it imports, and the screen of the first route.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const scripts = new Set();
const styles = new Set();

function take(key) {
  const chunk = manifest[key];
  if (chunk === undefined || scripts.has(chunk.file)) return;
  scripts.add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  for (const imported of chunk.imports ?? []) take(imported);
}

take('index.html');
take('src/features/home/home-page.tsx');

const bytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
const result = {
  scriptKb: Math.round(bytes(scripts) / 100) / 10,
  styleKb: Math.round(bytes(styles) / 100) / 10,
  scripts: scripts.size,
  limitKb: 220,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.scriptKb > result.limitKb ? 1 : 0;
