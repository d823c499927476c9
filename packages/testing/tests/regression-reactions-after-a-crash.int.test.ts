import { connectNats } from '@madang/backbone/nats';
import { defineService, react, type ReactionContext, send } from '@madang/backbone/service';
import { bootWithTables } from '@madang/testing';
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { expect, it } from 'vitest';
import { counter, noteLong, noteWritten, officer, toyTables, writeNote, writer } from './toy.ts';

type Due = { readonly toy_due: { note_id: string } };

/** Remembers every note that is due at the moment of asking, in the order of their ids. */
const rememberer = defineService({
  ...counter,
  reactions: [
    react(noteWritten, async (_event, { db }: ReactionContext<Due>) => {
      const due = await db.selectFrom('toy_due').select('note_id').orderBy('note_id').execute();
      return due.map(({ note_id: noteId }) => send(noteLong, { noteId }));
    }),
  ],
});

const dueTables = `${toyTables}
  create table insight.toy_due (note_id text primary key);
  grant select on insight.toy_due to insight;
  insert into insight.toy_due values ('m1'), ('m2');
  create function insight.crash() returns trigger language plpgsql as $$
  begin raise exception 'the process dies here' using errcode = '57P01'; end $$;
  create trigger crash before insert on insight.inbox
    for each row when (new.consumer = 'insight--registry') execute function insight.crash();
`;

const consumers = [
  ['one by one beside tables', rememberer],
  ['in batches where nothing is folded', defineService({ ...rememberer, readModels: [] })],
] as const;

it.each(consumers)('does everything once after a reaction was cut short, %s', async (_how, one) => {
  await using world = await bootWithTables(dueTables, writer, one);
  const remembered = async () => {
    const { rows } = await world.owner.query<{ id: string }>(
      `select data->>'noteId' as id from insight.message order by number`,
    );
    return rows.map(({ id }) => id);
  };
  await world.command(officer, writeNote, { noteId: 'n1', text: 'one' });
  await expect.poll(remembered, { timeout: 10_000 }).toEqual(['m1', 'm2']);

  await world.owner.query(`insert into insight.toy_due values ('a1')`);
  await expect.poll(remembered, { timeout: 10_000 }).toEqual(['m1', 'm2', 'a1']);

  await world.owner.query('drop trigger crash on insight.inbox');
  await world.settled();
  expect(await remembered()).toEqual(['m1', 'm2', 'a1']);
});

it('takes up at once what a consumer that died had in hand', async () => {
  await using world = await bootWithTables(toyTables, writer);
  await world.command(officer, writeNote, { noteId: 'n1', text: 'one two' });
  await world.command(officer, writeNote, { noteId: 'n2', text: 'three' });
  await using nc = await connection(world.broker.urlFor('insight'));
  const jsm = await jetstreamManager(nc.connected, { checkAPI: false });
  await expect
    .poll(() =>
      jsm.consumers
        .add('EVT_REGISTRY', {
          durable_name: 'insight--registry',
          filter_subject: 'evt.registry.>',
          ack_policy: AckPolicy.Explicit,
          deliver_policy: DeliverPolicy.All,
          ack_wait: 30_000_000_000,
        })
        .then(({ num_pending: waiting }) => waiting),
    )
    .toBe(2);
  const dying = await jetstream(nc.connected).consumers.get('EVT_REGISTRY', 'insight--registry');
  const inHand = await dying.fetch({ max_messages: 2, expires: 5_000 });
  let taken = 0;
  for await (const _message of inHand) taken += 1;
  expect(taken).toBe(2);

  await world.restart(counter);
  const counted = async () => (await world.owner.query('select from insight.toy_word')).rowCount;
  await expect.poll(counted, { timeout: 10_000 }).toBe(2);
});

async function connection(url: string) {
  const connected = await connectNats(url, 'insight');
  return { connected, [Symbol.asyncDispose]: () => connected.close() };
}
