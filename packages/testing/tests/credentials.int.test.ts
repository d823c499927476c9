import { connectNats } from '@madang/backbone/nats';
import { createPool } from '@madang/backbone/postgres';
import { type ServiceName, serviceNames } from '@madang/contracts';
import { bootWithTables } from '@madang/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counter, officer, toyTables, writeNote, writer } from './toy.ts';

/** What a stolen credential of one service cannot do: asked of the real database and broker. */

let world: Awaited<ReturnType<typeof bootWithTables>>;
beforeAll(async () => {
  world = await bootWithTables(toyTables, writer, counter);
  await world.command(officer, writeNote, { noteId: 'n1', text: 'one' });
  await world.settled();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a role of the database', () => {
  const denied = async (room: string, sql: string) => {
    const pool = createPool(world.database.urlFor(room), { name: 'stolen', max: 1 });
    try {
      await pool.query(sql);
      return 'done';
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : String(error);
    } finally {
      await pool.end();
    }
  };
  const insufficientPrivilege = '42501';

  it.each([
    ['changes an event of its own record', 'registry', `update registry.message set type = 'x'`],
    ['deletes one', 'registry', 'delete from registry.message'],
    ['empties its record', 'registry', 'truncate registry.message'],
    ['drops its record', 'registry', 'drop table registry.message'],
    ['deletes an answered command', 'registry', 'delete from registry.command'],
    ['reads a read table of another service', 'insight', 'select * from plans.plan'],
    ['writes one', 'insight', 'delete from plans.plan'],
    ['reads the sessions of the gateway', 'plans', 'select * from gateway.session'],
    [
      'appends to the record of another service',
      'insight',
      'insert into plans.message select * from plans.message',
    ],
    ['moves the clock', 'plans', `select madang.advance(now())`],
    ['makes a table', 'plans', 'create table plans.own (a int)'],
  ])('never %s', async (_what, room, sql) => {
    expect(await denied(room, sql)).toBe(insufficientPrivilege);
  });

  it('reads the record of every other service, which is what a rebuild needs', async () => {
    for (const source of serviceNames) {
      expect(await denied('insight', `select number from ${source}.message limit 1`)).toBe('done');
    }
  });

  it('of the operator reads everything and changes nothing', async () => {
    expect(await denied('operator', 'select * from plans.plan limit 1')).toBe('done');
    expect(await denied('operator', 'delete from plans.inbox')).toBe(insufficientPrivilege);
    expect(await denied('operator', 'update registry.head set number = 0')).toBe(
      insufficientPrivilege,
    );
  });
});

describe('a user of the broker', () => {
  /** What the broker says to a publish: its refusal, or that it was let through. */
  const publishes = async (user: string, subject: string) => {
    const nc = await connectNats(world.broker.urlFor(user), user);
    try {
      const refused = (async () => {
        for await (const status of nc.status()) {
          if (status.type === 'error') return String(status.error);
        }
        return 'closed';
      })();
      nc.publish(subject, '{}');
      await nc.flush();
      return await Promise.race([refused, nc.flush().then(() => 'let through')]);
    } finally {
      await nc.close();
    }
  };
  /** Whether the broker lets this user listen there. */
  const hears = async (user: string, subject: string) => {
    const nc = await connectNats(world.broker.urlFor(user), user);
    try {
      const refused = new Promise<string>((resolve) => {
        nc.subscribe(subject, {
          callback: (error) => {
            if (error !== null) resolve(String(error));
          },
        });
      });
      await nc.flush();
      return await Promise.race([refused, nc.flush().then(() => 'let through')]);
    } finally {
      await nc.close();
    }
  };

  it.each([
    ['insight', 'evt.registry.note.written.v1'],
    ['plans', 'evt.duplicates.case.opened.v1'],
    ['plans', 'cmd.committees.proposeItem'],
    ['gateway', 'evt.plans.plan.filed.v1'],
    ['operator', 'evt.plans.plan.filed.v1'],
    ['insight', '$JS.API.STREAM.DELETE.EVT_REGISTRY'],
    ['insight', '$JS.API.STREAM.PURGE.EVT_REGISTRY'],
    ['insight', '$JS.API.CONSUMER.DELETE.EVT_REGISTRY.plans--registry'],
    ['gateway', '$JS.API.STREAM.DELETE.EVT_PLANS'],
  ])('%s never publishes %s', async (user, subject) => {
    expect(await publishes(user, subject)).toMatch(/permissions? violation/i);
  });

  it.each([
    ['insight', '>'],
    ['insight', 'cmd.plans.>'],
    ['insight', '_INBOX.gateway.>'],
    ['plans', 'evt.duplicates.>'],
    ['gateway', '$SYS.>'],
  ])('%s never listens on %s', async (user, subject) => {
    expect(await hears(user, subject)).toMatch(/permissions? violation/i);
  });

  it.each(serviceNames.map((name): [ServiceName] => [name]))(
    '%s publishes its own events, nobody else’s, and hears its own commands',
    async (name) => {
      for (const source of serviceNames) {
        const answer = expect(await publishes(name, `evt.${source}.note.written.v1`), source);
        if (source === name) answer.toBe('let through');
        else answer.toMatch(/permissions? violation/i);
      }
      expect(await publishes(name, `poke.${name}`)).toBe('let through');
      expect(await hears(name, `cmd.${name}.>`)).toBe('let through');
    },
  );

  it('is nobody without a password', async () => {
    const url = new URL(world.broker.urlFor('plans'));
    url.password = 'wrong';
    const nc = connectNats(url.href, 'plans');
    await expect(
      Promise.race([nc, new Promise((resolve) => setTimeout(resolve, 700, 'still outside'))]),
    ).resolves.toBe('still outside');
    void nc.then((connection) => connection.close());
  });
});
