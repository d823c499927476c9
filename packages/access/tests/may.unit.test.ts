import { describe, expect, it } from 'vitest';
import { postId } from '@madang/contracts';

import {
  type Action,
  deskOf,
  may,
  postOn,
  postsOn,
  reviewsOthers,
  seatedOn,
  type Substitution,
} from '../src/index.ts';

const today = '2026-09-03';

function post(id: string) {
  const found = postOn(id, today);
  if (found === undefined) throw new Error(`no post ${id}`);
  const { role, institution } = found;
  return { post: found.id, role, institution };
}

const can = (id: string, action: Action, object: Parameters<typeof may>[2] = {}) =>
  may(post(id), action, object, today);

describe('who may do what', () => {
  it('lets an officer work on the own plan and on no other', () => {
    expect(can('officer-51110', 'plans.import', { institution: '51110' })).toBe(true);
    expect(can('officer-51110', 'plans.import', { institution: '51130' })).toBe(false);
    expect(can('officer-51110', 'plans.read', { institution: '51130' })).toBe(false);
    expect(can('leader-51110', 'plans.import', { institution: '51110' })).toBe(false);
  });

  it('separates drafting, review and approval', () => {
    const own = { institution: '51110' };
    expect(can('officer-51110', 'plans.review', own)).toBe(false);
    expect(can('leader-51110', 'plans.review', own)).toBe(true);
    expect(can('leader-51110', 'plans.approve', own)).toBe(false);
    expect(can('cio-51110', 'plans.approve', own)).toBe(true);
  });

  it('names the desk of a city in its province, and the ministry for everyone else', () => {
    expect(deskOf('51110', today)).toBe('51000');
    expect(deskOf('51000', today)).toBe('mois');
    expect(deskOf('mohw', today)).toBe('mois');
    expect(deskOf('36000', today)).toBe('mois');
    expect(can('reviewer-51000', 'consultation.answer', { institution: '51110' })).toBe(true);
    expect(can('reviewer-43000', 'consultation.answer', { institution: '51110' })).toBe(false);
    expect(can('coordinator-mois', 'consultation.answer', { institution: '51110' })).toBe(false);
    expect(can('coordinator-mois', 'consultation.answer', { institution: '51000' })).toBe(true);
  });

  it('follows the tree of the day: 군위군 answers to 대구 since 2023-07-01', () => {
    expect(deskOf('47720', '2023-06-30')).toBe('47000');
    expect(deskOf('27720', '2023-07-01')).toBe('27000');
  });

  it('lets a party give its position, and nobody else', () => {
    const parties = ['51110', 'mohw', '43150'];
    expect(can('officer-mohw', 'position.give', { parties })).toBe(true);
    expect(can('officer-43150', 'position.give', { parties })).toBe(true);
    expect(can('officer-41570', 'position.give', { parties })).toBe(false);
    expect(can('officer-41570', 'duplicates.read', { parties })).toBe(false);
    expect(can('reviewer-51000', 'duplicates.read', { parties })).toBe(true);
  });

  it('lets whoever owns an action report on it, and nobody else', () => {
    for (const [id, owner] of [
      ['officer-36000', '36000'],
      ['officer-50000', '50000'],
      ['reviewer-51000', '51000'],
      ['engineer-klid', 'klid'],
      ['specialist-nia', 'nia'],
      ['officer-mohw', 'mohw'],
    ] as const) {
      expect(can(id, 'action.report', { institution: owner }), id).toBe(true);
      expect(can(id, 'action.report', { institution: 'mois' }), id).toBe(false);
    }
  });

  it('lets an officer that the secretariat asks send the opinion of its own institution', () => {
    expect(can('officer-36000', 'committees.complete', { institution: '36000' })).toBe(true);
    expect(can('officer-36000', 'committees.complete', { institution: '51000' })).toBe(false);
  });

  it('keeps each ministry to its own confirmation', () => {
    expect(can('secretary-mois', 'committees.admit', { institution: 'mois' })).toBe(true);
    expect(can('secretary-mois', 'committees.admit', { institution: 'msit' })).toBe(false);
    expect(can('clerk-mois', 'committees.admit', { institution: 'mois' })).toBe(false);
  });

  it('lets an auditor read and verify, and change nothing', () => {
    expect(can('auditor-mois', 'record.verify')).toBe(true);
    expect(can('auditor-mois', 'plans.read', { institution: '51110' })).toBe(true);
    expect(can('auditor-mois', 'plans.import', { institution: '51110' })).toBe(false);
    expect(can('auditor-mois', 'clock.advance')).toBe(false);
  });

  it('shows a visitor what is published, and nothing else', () => {
    expect(may(null, 'saeol.read-summary', {}, today)).toBe(true);
    expect(may(null, 'saeol.read', { institution: '51110' }, today)).toBe(false);
    expect(may(null, 'systems.read', {}, today)).toBe(false);
    expect(may(null, 'papers.read', {}, today)).toBe(false);
  });

  it('keeps addresses of interfaces to the engineers', () => {
    expect(can('engineer-klid', 'saeol.read-addresses')).toBe(true);
    expect(can('coordinator-mois', 'saeol.read-addresses')).toBe(false);
    expect(can('officer-51110', 'saeol.read-addresses', { institution: '51110' })).toBe(false);
  });

  it('gives a deputy the power of the post only while a recorded substitution covers the day', () => {
    const deputy = { ...post('officer-51110'), onBehalfOf: post('leader-51110').post };
    const leave: Substitution = {
      post: 'leader-51110',
      deputy: 'officer-51110',
      from: '2026-09-03',
      to: '2026-09-05',
      endedOn: '2026-09-05',
    };
    const seat = (day: string, list = [leave]) => seatedOn(deputy, day, list)?.role;
    expect(seat('2026-09-02')).toBeUndefined();
    expect(seat('2026-09-03')).toBe('municipal-reviewer');
    expect(seat('2026-09-04')).toBe('municipal-reviewer');
    expect(seat('2026-09-05')).toBeUndefined();
    expect(seat('2026-09-05', [{ ...leave, endedOn: null }])).toBe('municipal-reviewer');
    expect(seat('2026-09-06', [{ ...leave, endedOn: null }])).toBeUndefined();
    expect(seat('2026-09-03', [])).toBeUndefined();
    expect(seat('2026-09-03', [{ ...leave, deputy: 'officer-51130' }])).toBeUndefined();
    expect(seat('2026-09-03', [{ ...leave, post: 'cio-51110' }])).toBeUndefined();
  });

  it('knows no substitute for what a service does by itself', () => {
    const actor = { ...post('coordinator-mois'), onBehalfOf: postId('system-plans') };
    const { onBehalfOf } = actor;
    const period = { from: '2026-09-03', to: '2026-09-04', endedOn: null };
    const recorded = [{ post: onBehalfOf, deputy: actor.post, ...period }];
    expect(seatedOn(actor, '2026-09-03', recorded)).toBeUndefined();
  });

  it('lets reactions do only what is marked for them', () => {
    expect(can('system-plans', 'projects.register')).toBe(true);
    expect(can('system-plans', 'plans.approve', { institution: '51110' })).toBe(false);
    expect(can('system-duplicates', 'duplicates.conclude-by-council')).toBe(true);
    expect(can('coordinator-mois', 'duplicates.conclude-by-council', { institution: 'mois' })).toBe(
      false,
    );
  });
});

describe('the posts of the demonstration world', () => {
  it('are one officer, leader and CIO for each of 243 filers, with one role each', () => {
    const posts = postsOn(today);
    expect(posts.filter(({ id }) => id.startsWith('officer-') && /\d/.test(id))).toHaveLength(243);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    expect(new Set(posts.flatMap(({ tile }) => tile ?? [])).size).toBe(14);
  });

  it('have a reviewer for each province that has cities, counties or districts, and no other', () => {
    const reviewers = postsOn(today).flatMap(({ role, institution }) =>
      role === 'provincial-reviewer' ? [institution] : [],
    );
    expect(reviewers).toHaveLength(14);
    expect(reviewers.filter((code) => !reviewsOthers(code, today))).toEqual([]);
    expect(reviewsOthers('36000', today)).toBe(false);
    expect(reviewsOthers('50000', today)).toBe(false);
    expect(reviewsOthers('51000', today)).toBe(true);
  });

  it('carry names that tell 중구 of 부산 from 중구 of 대구', () => {
    const names = postsOn(today).map(({ nameKo }) => nameKo);
    expect(new Set(names).size).toBe(names.length);
  });
});
