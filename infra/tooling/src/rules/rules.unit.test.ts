import { RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import { domainIsPure } from './domain-is-pure.ts';
import { noRawToken, rawTokensOfSheet } from './no-raw-token.ts';
import { sourceIdExists } from './source-id-exists.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester();

tester.run('a decision asks neither clock nor chance', domainIsPure, {
  valid: [
    'const late = now > dueAt;',
    'const process = (row) => row; process(1);',
    'Math.max(1, 2);',
    'const at = state.Date;',
  ],
  invalid: [
    { code: 'new Date();', errors: [{ messageId: 'impure' }] },
    { code: 'const id = crypto.randomUUID();', errors: [{ messageId: 'impure' }] },
    { code: 'Math.random();', errors: [{ messageId: 'impure' }] },
    { code: 'console.log(1);', errors: [{ messageId: 'impure' }] },
  ],
});

tester.run('a component takes its values from tokens', noRawToken, {
  valid: [
    `const style = { color: 'var(--color-text)' };`,
    `const link = '#case-12';`,
    `const border = '1px solid var(--color-line)';`,
  ],
  invalid: [
    { code: `const c = '#0b50d0';`, errors: [{ messageId: 'raw' }] },
    { code: 'const w = `${n} 12px`;', errors: [{ messageId: 'raw' }] },
    { code: `const c = 'rgb(1 2 3)';`, errors: [{ messageId: 'raw' }] },
  ],
});

tester.run('a citation names a known source', sourceIdExists, {
  valid: [
    {
      code: `/** Says it. @source law:example-act/1 */ const law = 'law:example-act/1';`,
      options: [['law:example-act/1']],
    },
    { code: `const text = 'law: see there';`, options: [[]] },
  ],
  invalid: [
    {
      code: '/** Says it. @source law:example-act/2 */ const a = 1;',
      options: [['law:example-act/1']],
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: `const law = 'house:example/1';`,
      options: [['law:example-act/1']],
      errors: [{ messageId: 'unknown' }],
    },
  ],
});

describe('a style sheet takes its values from tokens', () => {
  it('names the line and the value written by hand', () => {
    const sheet = '.a {\n  color: #fff;\n  padding: 12px;\n  font-weight: 700;\n}\n';
    expect(rawTokensOfSheet(sheet)).toEqual(['2: #fff', '3: 12px', '4: font-weight: 700']);
  });

  it('lets hair lines, comments and the conditions of media queries stand', () => {
    const sheet =
      '/* 12px: #fff */\n@media (min-width: 48rem) {\n  .a {\n    border-width: 1px;\n  }\n}\n';
    expect(rawTokensOfSheet(sheet)).toEqual([]);
  });
});
