import {
  type Actor,
  id,
  importProject,
  instant,
  institutionCode,
  planProjectExample,
  postId,
  projectChanged,
  projectClosed,
  projectFactsExample,
  ProjectFacts,
  projectOfNotice,
  projectRegistered,
  registerSystemProject,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { decideCloseProject } from './close-project.ts';
import { decideImportProject } from './import-project.ts';
import { evolveProject, initialProject } from './project.ts';
import { decideRegisterProject } from './register-project.ts';
import { decideRegisterSystemProject } from './register-system-project.ts';

const actor: Actor = {
  post: postId('system-plans'),
  institution: institutionCode('mois'),
  role: 'system',
};
const frame = { actor, now: instant('2026-09-03T00:30:00.000Z'), facts: undefined };
const project = { initial: initialProject, evolve: evolveProject };
const facts = ProjectFacts.parse(projectFactsExample);

describe('a project of a plan', () => {
  const given = deciderSpec({ ...project, decide: decideRegisterProject });
  const { projectId, institution } = facts;
  const command = {
    ...frame,
    projectId,
    institution,
    planId: id('plan-2027-51110'),
    project: planProjectExample,
  };

  it('is registered when its plan is filed', () => {
    given().when(command).then(projectRegistered.make(facts));
  });

  it('is left as it is when a later filing says the same', () => {
    given(projectRegistered.make(facts)).when(command).then();
  });

  it('changes as a whole when a later filing says something else', () => {
    const smaller = {
      ...planProjectExample,
      nationalKrw: 85_000_000,
      provincialKrw: 25_000_000,
      localKrw: 60_000_000,
      amountKrw: 170_000_000,
    };
    const { nationalKrw, provincialKrw, localKrw, amountKrw } = smaller;
    given(projectRegistered.make(facts))
      .when({ ...command, project: smaller })
      .then(projectChanged.make({ ...facts, nationalKrw, provincialKrw, localKrw, amountKrw }));
  });

  it('names the project that it supervises by its id', () => {
    const supervised = {
      ...planProjectExample,
      relation: { kind: 'supervision-of' as const, of: '1' },
    };
    given()
      .when({ ...command, projectId: id('prj-2027-51110-2'), project: supervised })
      .then(
        projectRegistered.make({
          ...facts,
          projectId: id('prj-2027-51110-2'),
          relation: { kind: 'supervision-of', of: 'prj-2027-51110-1' },
        }),
      );
  });

  it('cannot be taken over by another institution', () => {
    given(projectRegistered.make(facts))
      .when({ ...command, institution: institutionCode('43150') })
      .thenRejected('other-institution');
  });
});

describe('a procurement notice', () => {
  const given = deciderSpec({ ...project, decide: decideImportProject });
  const first = { ...importProject.example, ...frame };
  const registered = projectRegistered.make(projectOfNotice(first));
  const second = { ...first, order: 1, noticeKind: 'change' as const, amountKrw: 2_000_000_000 };
  const changed = projectChanged.make(projectOfNotice(second));
  const cancellation = { ...first, order: 2, noticeKind: 'cancellation' as const };
  const { projectId, institution, notice } = projectOfNotice(cancellation);
  if (notice === undefined) throw new Error('a notice has its facts');
  const closed = projectClosed.make({ projectId, institution, reason: 'cancelled-notice', notice });

  it('is a project of its own', () => {
    given().when(first).then(registered);
  });

  it('says nothing new the second time, and nothing when it is older', () => {
    given(registered).when(first).then();
    given(registered, changed).when(first).then();
  });

  it('changes the project by a higher order and closes it by a cancellation', () => {
    given(registered).when(second).then(changed);
    given(registered, changed).when(cancellation).then(closed);
  });

  it('is registered and closed at once when only its cancellation is known', () => {
    given()
      .when(cancellation)
      .then(projectRegistered.make(projectOfNotice(cancellation)), closed);
  });

  it('does not come back after its cancellation', () => {
    given(registered, closed)
      .when({ ...second, order: 3 })
      .then();
  });
});

it('records a running system, which is nobody’s phase', () => {
  const given = deciderSpec({ ...project, decide: decideRegisterSystemProject });
  const outcome = decideRegisterSystemProject(
    { ...registerSystemProject.example, ...frame },
    initialProject,
  );
  expect(outcome).toMatchObject({
    ok: true,
    events: [{ data: { source: 'system', relation: { kind: 'system' }, institution: 'mohw' } }],
  });
  if (!outcome.ok) return;
  given(...outcome.events)
    .when({ ...registerSystemProject.example, ...frame })
    .then();
});

it('is given up once', () => {
  const given = deciderSpec({ ...project, decide: decideCloseProject });
  const command = { ...frame, projectId: facts.projectId, reason: 'withdrawn' as const };
  const { projectId, institution } = facts;
  const closed = projectClosed.make({ projectId, institution, reason: 'withdrawn' });
  given(projectRegistered.make(facts)).when(command).then(closed);
  given(projectRegistered.make(facts), closed).when(command).thenRejected('already-closed');
});
