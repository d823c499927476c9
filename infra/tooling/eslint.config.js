import js from '@eslint/js';
import { sourceIds } from '@madang/law';
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { domainIsPure } from './src/rules/domain-is-pure.ts';
import { noRawToken } from './src/rules/no-raw-token.ts';
import { sourceIdExists } from './src/rules/source-id-exists.ts';

const house = {
  rules: {
    'domain-is-pure': domainIsPure,
    'no-raw-token': noRawToken,
    'source-id-exists': sourceIdExists,
  },
};

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read in config.ts only.',
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' };

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.madang/**',
      '**/*.js',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } } },
  {
    plugins: { jsdoc, house, 'react-hooks': reactHooks },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      curly: ['error', 'multi-line'],
      'no-console': 'error',
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: true },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/strict-boolean-expressions': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'jsdoc/no-types': 'error',
      'jsdoc/check-alignment': 'error',
      'house/source-id-exists': ['error', [...sourceIds]],
    },
  },
  {
    // The registry itself, and contracts that exist only in tests.
    files: ['packages/law/**', 'packages/testing/**', 'infra/tooling/**'],
    rules: { 'house/source-id-exists': 'off' },
  },
  {
    files: ['services/*/src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'house/domain-is-pure': 'error' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'house/no-raw-token': 'error' },
  },
  {
    // Where rows and bytes of others get their types: the one place that may state what it knows.
    files: ['packages/backbone/**', 'packages/testing/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  { files: ['**/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Configuration files are what their tools ask for.
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
