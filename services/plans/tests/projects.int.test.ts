import {
  type Actor,
  answerConsultation,
  askSpecialistOpinion,
  consultationVocabulary,
  findConsultation,
  findNotices,
  findProject,
  giveOpinion,
  importProject,
  instant,
  institutionCode,
  listConsultations,
  listProjects,
  planProjectExample,
  postId,
  registerProject,
  registerSystemProject,
  requestConsultation,
  type Role,
} from '@madang/contracts';
import { bootService } from '@madang/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plans } from '../src/service.ts';

const actor = (post: string, role: Role): Actor => ({
  post: postId(post),
  institution: institutionCode(post.split('-').slice(1).join('-')),
  role,
});
const officer = actor('officer-51110', 'municipal-officer');
const desk = actor('reviewer-51000', 'provincial-reviewer');
const otherDesk = actor('reviewer-43000', 'provincial-reviewer');
const nia = actor('specialist-nia', 'specialist');
const administrator = actor('administrator-mois', 'administrator');
const system = actor('system-plans', 'system');

let world: Awaited<ReturnType<typeof bootService>>;
beforeAll(async () => {
  world = await bootService(plans);
});
afterAll(() => world[Symbol.asyncDispose]());

const projectId = 'prj-2027-51110-1';
const consultationId = `cons-${projectId}`;

describe('a project and its consultation', () => {
  it('goes from the filed plan to the desk that the law names, and is answered there', async () => {
    const stated = { projectId, institution: '51110', planId: 'plan-2027-51110' };
    const registered = await world.command(system, registerProject, {
      ...stated,
      project: planProjectExample,
    });
    expect(registered).toMatchObject({ ok: true });
    expect(
      await world.command(system, registerProject, { ...stated, project: planProjectExample }),
    ).toMatchObject({ ok: true });

    const found = await world.query(officer, findProject, { projectId });
    expect(found?.project).toMatchObject({ title: planProjectExample.title, revisions: 1 });
    expect(found?.hint).toMatchObject({ desk: '51000', word: 'asked' });

    const statement = '복지부 초기상담과 대상이 다름';
    expect(await world.command(desk, requestConsultation, { projectId, statement })).toEqual({
      ok: false,
      reason: 'not-permitted',
    });
    expect(
      await world.command(officer, requestConsultation, { projectId, statement }),
    ).toMatchObject({ ok: true });
    const queue = await world.query(desk, listConsultations, { view: 'desk' });
    expect(queue.counts).toMatchObject({ open: 1, overdue: 0 });
    expect(queue.rows[0]?.actions).toEqual(['ask-opinion', 'answer']);
    expect((await world.query(otherDesk, listConsultations, { view: 'all' })).rows).toEqual([]);
    expect(await world.query(otherDesk, findConsultation, { projectId })).toBeNull();

    const answer = { consultationId, result: 'conditional', reason: '협의 결과 2026-2-3' } as const;
    expect(
      await world.command(otherDesk, answerConsultation, { ...answer, condition: '조건' }),
    ).toEqual({ ok: false, reason: 'not-found' });
    await world.command(desk, askSpecialistOpinion, { consultationId, question: '공동활용?' });
    expect(
      (await world.query(nia, listConsultations, { view: 'opinion' })).rows[0]?.actions,
    ).toEqual(['give-opinion']);
    expect(
      await world.command(nia, giveOpinion, { consultationId, opinion: '가능' }),
    ).toMatchObject({ ok: true });
    expect(await world.command(desk, answerConsultation, { ...answer, condition: '' })).toEqual({
      ok: false,
      reason: 'condition-missing',
    });
    expect(
      await world.command(desk, answerConsultation, { ...answer, condition: '공동 시스템 사용' }),
    ).toMatchObject({ ok: true });
    const read = await world.query(officer, findConsultation, { projectId });
    expect(read).toMatchObject({
      status: 'answered',
      word: '조건부',
      opinion: '가능',
      actions: [],
    });
    expect(await world.differences()).toEqual([]);
  });

  it('is unknown to a visitor', async () => {
    expect(await world.query(null, findProject, { projectId })).toBeNull();
    expect(await world.query(null, findConsultation, { projectId })).toBeNull();
    expect((await world.query(null, listProjects, {})).rows).toEqual([]);
  });

  it('has the words of the day for its results', async () => {
    const { rows } = await world.query(desk, consultationVocabulary, {});
    expect(rows.map(({ word }) => word)).toEqual(['추진', '조건부', '보류', '반려']);
    expect(rows.every(({ confirmed }) => !confirmed)).toBe(true);
  });
});

describe('running systems and notices', () => {
  it('are projects too, recorded by those who may', async () => {
    const running = registerSystemProject.example;
    expect(await world.command(officer, registerSystemProject, running)).toMatchObject({
      reason: 'not-permitted',
    });
    expect(
      await world.command(actor('officer-mohw', 'party'), registerSystemProject, running),
    ).toMatchObject({ ok: true });
    const listed = await world.query(desk, listProjects, { source: 'system', text: '초기상담' });
    expect(listed.rows.map(({ institution }) => institution)).toEqual(['mohw']);
  });

  it('takes a notice once, its change, and its cancellation', async () => {
    const notice = importProject.example;
    for (const command of [
      notice,
      notice,
      { ...notice, order: 1, noticeKind: 'change' as const, amountKrw: 1 },
      notice,
      { ...notice, order: 2, noticeKind: 'cancellation' as const },
    ]) {
      expect(await world.command(administrator, importProject, command)).toMatchObject({
        ok: true,
      });
    }
    const { rows } = await world.query(administrator, findNotices, { bidNos: [notice.bidNo] });
    expect(rows).toMatchObject([{ status: 'closed', facts: { amountKrw: 1 } }]);
    expect((await world.query(officer, findNotices, { bidNos: [notice.bidNo] })).rows).toEqual([]);
    const found = await world.query(officer, findProject, { projectId: `g2b-${notice.bidNo}` });
    expect(found?.project).toMatchObject({ status: 'closed', revisions: 2 });
    expect(
      instant(found?.project.changedAt ?? '') >= instant(found?.project.registeredAt ?? ''),
    ).toBe(true);
    expect(await world.differences()).toEqual([]);
  });
});
