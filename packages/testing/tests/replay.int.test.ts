import { request } from '@madang/backbone/nats';
import { Actor } from '@madang/contracts';
import { bootWithTables } from '@madang/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { counter, officer, toyTables, writeNote, writer } from './toy.ts';

const administrator = Actor.parse({
  post: 'administrator-mois',
  institution: 'mois',
  role: 'administrator',
});

/** The counter cannot take up notes whose name stands in `unfit`, and dies over those in `deadly`. */
const faults = `${toyTables}
  create table insight.fault (note_id text primary key, state text not null);
  grant select on insight.fault to insight;
  create function insight.fault() returns trigger language plpgsql as $$
  declare found text;
  begin
    select state into found from insight.fault where note_id = new.note_id;
    if found is not null then raise exception 'no fold' using errcode = found; end if;
    return new;
  end $$;
  create trigger fault before insert or update on insight.toy_word
    for each row execute function insight.fault();
`;
const unfit = '22023';
const deadly = '57P01';

async function boot() {
  const world = await bootWithTables(faults, writer, counter);
  const waiting = async () => {
    const { rows } = await world.owner.query<{ eventId: string; place: string; reason: string }>(
      `select event_id as "eventId", stream_id || ' ' || version as place, reason
        from insight.parked order by stream_id, version`,
    );
    return rows;
  };
  return Object.assign(world, {
    waiting,
    places: async () => (await waiting()).map(({ place, reason }) => `${place} ${reason}`),
    fail: (noteId: string, state: string) =>
      world.owner.query(
        `insert into insight.fault values ($1, $2)
          on conflict (note_id) do update set state = excluded.state`,
        [noteId, state],
      ),
    heal: (noteId: string) =>
      world.owner.query('delete from insight.fault where note_id = $1', [noteId]),
    write: (noteId: string, text: string) => world.command(officer, writeNote, { noteId, text }),
    replay: async (input: { readonly consumer?: string; readonly eventId?: string } = {}) =>
      z
        .object({ replayed: z.int(), parked: z.int() })
        .parse(
          await request(world.nc, 'svc.insight.replay', { actor: administrator, input }, 10_000),
        ),
  });
}

it('takes up one parked message with those behind it, and leaves the others', async () => {
  await using world = await boot();
  for (const noteId of ['n1', 'n2']) await world.fail(noteId, unfit);
  await world.write('n1', 'one');
  await world.write('n1', 'two');
  await world.write('n2', 'three');
  await expect
    .poll(world.places, { timeout: 20_000 })
    .toEqual(['note:n1 1 keeps-failing', 'note:n1 2 waits-for-parked', 'note:n2 1 keeps-failing']);
  for (const noteId of ['n1', 'n2']) await world.heal(noteId);

  const [first] = await world.waiting();
  const chosen = { consumer: 'insight--registry', eventId: first?.eventId ?? '' };
  expect(await world.replay({ ...chosen, consumer: 'insight--plans' })).toMatchObject({
    replayed: 0,
  });
  expect(await world.replay(chosen)).toEqual({ replayed: 2, parked: 1 });
  expect(await world.places()).toEqual(['note:n2 1 keeps-failing']);
  expect(await world.replay()).toEqual({ replayed: 1, parked: 0 });
  await world.settled();
  expect(await world.differences()).toEqual([]);
});

it('keeps parked what a replay could not finish, with the reason of now', async () => {
  await using world = await boot();
  await world.fail('n1', unfit);
  await world.write('n1', 'one');
  await expect.poll(world.places, { timeout: 20_000 }).toEqual(['note:n1 1 keeps-failing']);

  await world.fail('n1', deadly);
  expect(await world.replay()).toEqual({ replayed: 0, parked: 1 });
  await world.fail('n1', unfit);
  expect(await world.replay()).toEqual({ replayed: 0, parked: 1 });
  expect(await world.places()).toEqual(['note:n1 1 keeps-failing']);

  await world.heal('n1');
  expect(await world.replay()).toEqual({ replayed: 1, parked: 0 });
  await world.settled();
  expect(await world.differences()).toEqual([]);
});
