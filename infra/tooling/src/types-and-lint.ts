import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root, say } from './steps.ts';

/**
 * Proves types and lint of one project: `node types-and-lint.ts <folder of its tsconfig.json> <folders…>`.
 * The linter asks the program that was just checked, so that types are made once; made by each tool
 * alone they cost half as much again.
 */
const [project = '.', ...folders] = process.argv.slice(2);

const { program, faults } = compile(join(root, project, 'tsconfig.json'));
if (faults !== '') say(faults);
const untidy = await lint(program, folders);
if (untidy !== '') say(untidy);
process.exitCode = faults === '' && untidy === '' ? 0 : 1;

/** What `tsc --project` would say of the project's own files, in its words. */
function compile(file: string): { program: ts.Program; faults: string } {
  const words: ts.FormatDiagnosticsHost = {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  const unreadable: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => unreadable.push(fault),
  });
  if (parsed === undefined) throw new Error(ts.formatDiagnostics(unreadable, words));
  const program = ts.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: ts.getConfigFileParsingDiagnostics(parsed),
  });
  // What another project owns is checked there.
  const files = parsed.fileNames.flatMap((name) => program.getSourceFile(name) ?? []);
  const found = files.flatMap((each) => ts.getPreEmitDiagnostics(program, each));
  const faults = ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(found), words);
  say(`${String(files.length)} files of ${relative(root, file)} checked`);
  return { program, faults };
}

/** What the linter has to say about every file in the folders; a file outside the program is an error. */
async function lint(program: ts.Program, folders: readonly string[]): Promise<string> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: join(root, 'infra/tooling/eslint.config.js'),
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const results = await eslint.lintFiles([...folders]);
  say(`${String(results.length)} files in ${folders.join(', ')} linted`);
  const formatter = await eslint.loadFormatter('stylish');
  return formatter.format(results);
}
