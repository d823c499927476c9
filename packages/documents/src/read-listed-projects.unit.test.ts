import { expect, it } from 'vitest';
import { readListedProjects } from './read-listed-projects.ts';

const read = (...rows: readonly string[]) =>
  readListedProjects(
    Buffer.from(['id,title,description,institution,amount,year', ...rows].join('\n')),
  );

it('reads a record as a project of an institution of its own name', () => {
  const reading = read('a-1,Grants system,Pays grants,Agency,100,2016');
  expect(reading).toMatchObject({
    ok: true,
    rejected: [],
    projects: [
      {
        projectId: 'list-a-1',
        title: 'Grants system',
        description: 'Pays grants',
        institutionName: 'Agency',
        year: 2016,
      },
    ],
  });
});

it('keeps a title that is too long whole in the description', () => {
  const reading = read(`a-1,${'word '.repeat(80)},More,Agency,,`);
  const [project] = reading.ok ? reading.projects : [];
  expect(project?.title).toHaveLength(300);
  expect(project?.description).toBe(`${'word '.repeat(80).trim()}\nMore`);
  expect(project?.year).toBeUndefined();
});

it('takes two unknown institutions for two', () => {
  const reading = read('a-1,One,,,,', 'a-2,Two,,,,');
  const [one, two] = reading.ok ? reading.projects : [];
  expect(one?.institution).not.toBe(two?.institution);
});

it('names the lines that cannot be taken, and the columns that are missing', () => {
  expect(read('a 1,One,,,,', 'a-2,,,,,')).toMatchObject({
    projects: [],
    rejected: [
      { line: 2, id: 'a 1' },
      { line: 3, id: 'a-2' },
    ],
  });
  expect(readListedProjects(Buffer.from('id,title\na,b'))).toEqual({
    ok: false,
    code: 'columns-missing',
    missing: ['description', 'institution', 'year'],
  });
});
