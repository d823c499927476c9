import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askQuery } from '@madang/backbone/nats';
import {
  factsOfListed,
  type ImportListedProject,
  importListedProject,
  listProjects,
  ProjectFacts,
} from '@madang/contracts';
import { readListedProjects, writeCsv } from '@madang/documents';
import type { NatsConnection } from '@nats-io/nats-core';
import { administrator } from './administrator.ts';
import { type ImportCounts, type ImportRun, sendProjects } from './import-run.ts';
import { Refusal } from './refusal.ts';

const page = 500;

/**
 * Takes the projects of an evaluation set (`records.csv` in its folder) as projects of imported
 * institutions. A second run over the same set sends nothing.
 *
 * @throws Refusal with a sentence where the set cannot be read
 */
export async function importListed(
  folder: string,
  run: ImportRun,
): Promise<ImportCounts & { readonly errorFile: string | undefined }> {
  const { nc, folder: errorsIn = '.' } = run;
  const file = path.join(folder, 'records.csv');
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    throw new Refusal(`${file} 파일을 읽을 수 없습니다. / ${file} cannot be read.`);
  }
  const reading = readListedProjects(bytes);
  if (!reading.ok) {
    throw new Refusal(
      reading.code === 'columns-missing'
        ? `${file}에 ${reading.missing.join(', ')} 열이 없습니다. 평가 묶음의 열 이름을 그대로 두십시오. / ${file} lacks the columns ${reading.missing.join(', ')}; keep the titles of the evaluation sets.`
        : `${file}은(는) UTF-8로 쓴 CSV가 아닙니다. / ${file} is not a CSV file in UTF-8.`,
    );
  }
  const known = await knownProjects(nc);
  const planned = reading.projects.map((project) => ({
    project,
    kind: kindOf(project, known.get(project.projectId)),
  }));
  const sending = planned.filter(({ kind }) => kind !== 'unchanged');
  await sendProjects(
    run,
    importListedProject,
    sending.map(({ project }) => [project]),
  );
  const count = (kind: string) => planned.filter((each) => each.kind === kind).length;
  let errorFile: string | undefined;
  if (reading.rejected.length > 0) {
    errorFile = path.join(errorsIn, `${path.basename(path.resolve(folder))}.errors.csv`);
    const rows = reading.rejected.map(({ line, id }) => [
      line,
      id,
      '번호나 제목을 읽을 수 없습니다.',
      'The id or the title cannot be read.',
    ]);
    await writeFile(errorFile, writeCsv(['line', 'id', 'ko', 'en'], rows));
  }
  return {
    imported: count('imported'),
    changed: count('changed'),
    closed: 0,
    unchanged: count('unchanged'),
    rejected: reading.rejected.length,
    errorFile,
  };
}

function kindOf(project: ImportListedProject, known: ProjectFacts | undefined) {
  if (known === undefined) return 'imported';
  const now = ProjectFacts.parse(factsOfListed(project));
  return JSON.stringify(ProjectFacts.parse(known)) === JSON.stringify(now)
    ? 'unchanged'
    : 'changed';
}

async function knownProjects(nc: NatsConnection): Promise<ReadonlyMap<string, ProjectFacts>> {
  const known = new Map<string, ProjectFacts>();
  for (let offset = 0; ; offset += page) {
    const input = { source: 'import' as const, limit: page, offset };
    const { rows } = await askQuery(nc, listProjects, { input, actor: administrator });
    for (const row of rows) known.set(row.projectId, row);
    if (rows.length < page) return known;
  }
}
