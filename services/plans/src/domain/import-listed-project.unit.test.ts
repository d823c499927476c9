import {
  type Actor,
  factsOfListed,
  importListedProject,
  instant,
  institutionCode,
  postId,
  projectChanged,
  projectClosed,
  projectRegistered,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { expect, it } from 'vitest';
import { decideImportListedProject } from './import-listed-project.ts';
import { evolveProject, initialProject } from './project.ts';

const actor: Actor = {
  post: postId('administrator-mois'),
  institution: institutionCode('mois'),
  role: 'administrator',
};
const listed = importListedProject.input.parse(importListedProject.example);
const frame = { actor, now: instant('2026-09-03T00:30:00.000Z'), facts: undefined };
const command = { ...frame, ...listed };
const facts = factsOfListed(listed);
const registered = projectRegistered.make(facts);
const closed = projectClosed.make({
  projectId: facts.projectId,
  institution: facts.institution,
  reason: 'withdrawn',
});
const given = deciderSpec({
  initial: initialProject,
  evolve: evolveProject,
  decide: decideImportListedProject,
});

it('registers a project that nobody knows', () => {
  given().when(command).then(registered);
});

it('registers a project of a year as one of its first month, and of no year as one without', () => {
  const { year: _year, ...undated } = command;
  const { periodFrom, ...without } = facts;
  expect(periodFrom).toBe('2016-01');
  given().when(undated).then(projectRegistered.make(without));
});

it('says nothing new of the same once more', () => {
  given(registered).when(command).then();
});

it.each([
  ['title', { title: 'Grants system' }],
  ['description', { description: 'Grants of all agencies.' }],
  ['institution', { institutionName: 'Atlantic Agency' }],
  ['year', { year: 2017 }],
])('changes a project of which the list says another %s', (_what, said) => {
  const other = { ...listed, ...said };
  given(registered)
    .when({ ...frame, ...other })
    .then(projectChanged.make(factsOfListed(other)));
});

it('compares with what was said last, not first', () => {
  const changed = projectChanged.make({ ...facts, title: 'Grants system' });
  given(registered, changed).when(command).then(projectChanged.make(facts));
});

it('leaves a closed project as it is, whatever the list says', () => {
  given(registered, closed).when(command).then();
  given(registered, closed)
    .when({ ...command, title: 'Grants system' })
    .then();
});
