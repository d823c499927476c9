import {
  Actor,
  advanceClock,
  currentTime,
  Day,
  endSubstitution,
  findInstitution,
  Instant,
  institutionCode,
  listDeadlines,
  listInstitutions,
  listPosts,
  listRules,
  listSubstitutions,
  postId,
  postsActedFor,
  listSystems,
  recordSubstitution,
  recordSystem,
} from '@madang/contracts';
import { addDays, dayAt } from '@madang/law';
import { bootService } from '@madang/testing';
import { describe, expect, it } from 'vitest';

import { registry, registryService } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const auditor = actor('auditor-mois', 'mois', 'auditor');
const officer = actor('officer-51110', '51110', 'municipal-officer');
const leader = actor('leader-51110', '51110', 'municipal-reviewer');
const later = (now: string, days: number) =>
  Instant.parse(new Date(Date.parse(now) + days * 86_400_000).toISOString());

describe('the register as a service', () => {
  it('moves the clock that every service reads, forward and for an administrator alone', async () => {
    await using world = await bootService(registry);
    const before = await world.query(null, currentTime, {});
    const to = later(before.now, 8);
    const step = { to, reason: '다음 기한까지 진행' };
    expect(before.movable).toBe(true);

    expect(await world.command(officer, advanceClock, step)).toEqual({
      ok: false,
      reason: 'not-permitted',
    });
    expect(await world.command(administrator, advanceClock, step)).toMatchObject({ ok: true });

    const after = await world.query(null, currentTime, {});
    expect(after.now >= to).toBe(true);
    expect(after.advances.map((advance) => advance.to)).toEqual([to]);
    const { rows } = await world.owner.query<{ ahead: boolean }>(
      `select madang.now() >= $1::timestamptz as ahead`,
      [to],
    );
    expect(rows).toEqual([{ ahead: true }]);

    expect(await world.command(administrator, advanceClock, { ...step, to: before.now })).toEqual({
      ok: false,
      reason: 'not-forward',
    });
    expect(await world.differences()).toEqual([]);
  });

  it('leaves the clock alone where a real issuer signs people in', async () => {
    await using world = await bootService(registryService({ movable: false }));
    const { now } = await world.query(null, currentTime, {});
    const outcome = await world.command(administrator, advanceClock, {
      to: later(now, 1),
      reason: '시험',
    });
    expect(outcome).toEqual({ ok: false, reason: 'real-clock' });
    expect(await world.query(null, listPosts, {})).toEqual([]);
  });

  it('records a substitution for the own institution and shows it there alone', async () => {
    await using world = await bootService(registry);
    const { now } = await world.query(null, currentTime, {});
    const today = dayAt(now);
    const input = {
      ...recordSubstitution.example,
      from: Day.parse(today),
      to: Day.parse(addDays(today, 3)),
    };
    const institution = institutionCode('51110');

    expect(await world.command(officer, recordSubstitution, input)).toMatchObject({ ok: false });
    expect(await world.command(leader, recordSubstitution, input)).toMatchObject({ ok: true });
    expect(await world.query(officer, listSubstitutions, { institution })).toMatchObject([
      { deputy: 'officer-51110', active: true },
    ]);
    const stranger = actor('officer-51130', '51130', 'municipal-officer');
    expect(await world.query(stranger, listSubstitutions, { institution })).toEqual([]);
    const acting = { ...officer, onBehalfOf: leader.post };
    const actsFor = [{ post: 'leader-51110', role: 'municipal-reviewer', to: input.to }];
    expect(await world.query(officer, postsActedFor, {})).toMatchObject(actsFor);
    expect(await world.query(acting, postsActedFor, {})).toMatchObject(actsFor);
    expect(await world.query(leader, postsActedFor, {})).toEqual([]);

    const { substitutionId } = input;
    expect(await world.command(leader, endSubstitution, { substitutionId })).toMatchObject({
      ok: true,
    });
    expect(await world.query(officer, listSubstitutions, { institution })).toMatchObject([
      { active: false },
    ]);
    expect(await world.query(officer, postsActedFor, {})).toEqual([]);
    expect(await world.query(acting, postsActedFor, {})).toEqual([]);
    expect(await world.differences()).toEqual([]);
  });

  it('knows no deputy for what a service does by itself', async () => {
    await using world = await bootService(registry);
    const outcome = await world.command(administrator, recordSubstitution, {
      ...recordSubstitution.example,
      post: postId('system-plans'),
      deputy: administrator.post,
      from: '2000-01-01',
      to: '2999-12-31',
    });
    expect(outcome).toEqual({ ok: false, reason: 'unknown-post' });
  });

  it('keeps information systems as they were entered last', async () => {
    await using world = await bootService(registry);
    const input = recordSystem.example;
    expect(await world.command(administrator, recordSystem, input)).toMatchObject({ ok: true });
    const changed = { ...input, amountKrw: 3_300_000_000 };
    expect(await world.command(administrator, recordSystem, changed)).toMatchObject({ ok: true });
    expect(await world.query(officer, listSystems, {})).toEqual([changed]);
    expect(await world.query(null, listSystems, {})).toEqual([]);
    expect(await world.differences()).toEqual([]);
  });

  it('answers for institutions and rules of any day', async () => {
    await using world = await bootService(registry);
    const then = await world.query(null, listInstitutions, {
      day: Day.parse('2025-07-01'),
      search: '중구 부산',
    });
    expect(then.perimeter).toMatchObject({ metropolitan: 17, basic: 226, administrativeCities: 2 });
    expect(then.institutions.map(({ code }) => code)).toEqual(['26110']);

    const split = await world.query(null, findInstitution, {
      code: institutionCode('28110'),
      day: Day.parse('2026-09-03'),
    });
    expect(split?.institution).toBeNull();
    expect(split?.today.map(({ nameKo }) => nameKo)).toEqual(['제물포구', '영종구']);

    const city = await world.query(null, findInstitution, {
      code: institutionCode('51110'),
      day: Day.parse('2026-09-03'),
    });
    expect(city).toMatchObject({ filesPlan: true, desk: { code: '51000' } });
    expect(city?.before.map(({ code }) => code)).toEqual(['42110']);
    expect(city?.posts).toHaveLength(3);

    expect(await world.query(null, findInstitution, { code: institutionCode('99999') })).toBeNull();
    const rules = await world.query(null, listRules, { day: Day.parse('2026-09-03') });
    expect(rules.find(({ key }) => key === 'plan.filing.local')).toMatchObject({
      value: '09-10',
      confirmed: true,
      source: { article: '제3조' },
    });
    const tiles = await world.query(null, listPosts, { tiles: true });
    expect(tiles[0]?.post).toBe('officer-51110');
  });

  it('tells an auditor whether its record still holds, and nobody else', async () => {
    await using world = await bootService(registry);
    const { now } = await world.query(null, currentTime, {});
    await world.command(administrator, advanceClock, { to: later(now, 1), reason: '하루 뒤' });
    const chain = async (asker: Actor) => {
      const body = JSON.stringify({ actor: asker });
      const message = await world.nc.request('svc.registry.chain', body);
      return message.json<unknown>();
    };
    expect(await chain(auditor)).toMatchObject({ value: { events: 1, faults: [] } });
    expect(await chain(officer)).toMatchObject({ value: null });

    await world.owner.query(
      `update registry.message set data = jsonb_set(data, '{reason}', '"이틀 뒤"')`,
    );
    expect(await chain(auditor)).toMatchObject({
      value: { faults: ['#1 clock.advanced clock:world'] },
    });
  });

  it('names the next deadline to whoever may move the clock', async () => {
    await using world = await bootService(registry);
    const { now } = await world.query(null, currentTime, {});
    const asked = await world.query(administrator, listDeadlines, {});
    expect(asked.next).toMatchObject({ ...asked.deadlines.find(({ at }) => at > now) });
    expect(asked.deadlines.map(({ titleKo }) => titleKo)).toContain('실행계획 확정');
    expect(await world.query(officer, listDeadlines, {})).toEqual({ next: null, deadlines: [] });
  });
});
