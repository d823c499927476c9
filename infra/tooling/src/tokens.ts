import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawTokensOfSheet } from './rules/no-raw-token.ts';
import { root, say } from './steps.ts';

/** Style sheets, which the linter does not read: values come from tokens.css. */
const found = globSync('web/*/src/**/*.css', { cwd: root })
  .filter((file) => !file.endsWith('/tokens.css'))
  .flatMap((file) =>
    rawTokensOfSheet(readFileSync(join(root, file), 'utf8')).map((each) => `${file}:${each}`),
  );
for (const each of found) say(`${each}: a raw value; use a token of tokens.css`);
process.exitCode = found.length === 0 ? 0 : 1;
