import {
  consumerStep,
  type Delivered,
  type Delivery,
  type Inbox,
  readCloudEvent,
  relayStep,
  type RelayState,
  replayStep,
  type RoadMessage,
  watchStep,
} from '@madang/backbone/nats';
import { derivedId, type Recorded } from '@madang/backbone/postgres';
import { type CommandHandler, executeTogether } from '@madang/backbone/service';
import type { Actor, AnyEventContract, Outcome, ServiceName } from '@madang/contracts';
import { FakeInbox, FakeRecord, FakeRoad } from './fakes.ts';

/** A protection of the backbone that a run may go without, to see that its absence is noticed. */
export type Mutant =
  | 'inbox-check'
  | 'expected-sequence'
  | 'version-contiguity'
  | 'idempotency'
  | 'reconciler'
  | 'parked-until-effect';

export type SimulationSetup = {
  readonly service: ServiceName;
  readonly handler: CommandHandler;
  readonly event: AnyEventContract;
  readonly inputFor: (stream: number, text: number) => unknown;
  readonly actor: Actor;
};

type Asked = { readonly commandId: string; readonly input: unknown };
type Pending = { readonly message: RoadMessage; attempt: number };

/** The same stream of small whole numbers for the same seed, on every machine (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Every third event causes something. */
const reacts = ({ number }: Recorded) => number % 3 === 0;

/** Few, so that commands meet on them. */
const streams = 4;
const calmTurns = 400;

/**
 * Runs commands, two relays and a consumer, the very functions that the services run, on a record, a
 * road and an inbox in memory, in an order and with accidents that follow from the schedule, a list of
 * numbers of which each choice takes the next one (0 is the one without an accident): commands sent
 * twice, answers lost before and after the commit, messages lost, repeated and out of order, events
 * that no fold can take for a while and that are parked and replayed, reactions cut short, the road
 * wiped, shortened or replaced, a relay that forgets where it was. Then everything heals, and what does
 * not hold is returned; an empty list is a good run.
 */
export async function simulate(
  schedule: readonly number[],
  setup: SimulationSetup,
  mutant?: Mutant,
): Promise<readonly string[]> {
  const run = new Simulation(schedule, setup, mutant);
  while (run.goesOn) await run.turn();
  await run.heal();
  return run.judge();
}

class Simulation {
  readonly #schedule: readonly number[];
  #taken = 0;
  readonly #setup: SimulationSetup;
  readonly #mutant: Mutant | undefined;
  readonly #record: FakeRecord;
  readonly #road = new FakeRoad();
  readonly #target: FakeInbox;
  readonly #relays: RelayState[] = [{ position: null }, { position: null }];
  readonly #asked: Asked[] = [];
  readonly #answers = new Map<string, Outcome[]>();
  readonly #troubles: string[] = [];
  readonly #reacted = new Set<string>();
  #pending: Pending[] = [];
  #cursor = 0;
  #made = false;
  #calm = false;

  constructor(schedule: readonly number[], setup: SimulationSetup, mutant: Mutant | undefined) {
    this.#schedule = schedule;
    this.#setup = setup;
    this.#mutant = mutant;
    this.#record = new FakeRecord(setup.service);
    this.#target = new FakeInbox(this.#record);
    this.#road.loses = () => !this.#calm && this.#pick(12) === 0;
    this.#road.refusesGaps = mutant !== 'expected-sequence';
  }

  get goesOn(): boolean {
    return this.#taken < this.#schedule.length;
  }

  async turn(): Promise<void> {
    const choice = this.#pick(21);
    if (choice > 14) await this.#command();
    else if (choice > 8) await this.#relay(this.#pick(2));
    else if (choice > 2) await this.#consume();
    else if (choice === 2) await this.#replay();
    else if (choice === 1) await this.#forgetOrWatch(this.#pick(2));
    else this.#accident();
  }

  #pick(below: number): number {
    const number = this.#schedule[this.#taken] ?? 0;
    this.#taken += 1;
    return below - 1 - (number % below);
  }

  /** From here nothing breaks; unanswered commands are sent again, and the road is watched. */
  async heal(): Promise<void> {
    this.#calm = true;
    this.#target.poison.clear();
    for (const asked of this.#asked) await this.#send([asked]);
    for (let turn = 0; turn < calmTurns && !this.#done(); turn += 1) {
      this.#relays[0] = await watchStep(
        this.#record.source,
        this.#road.road,
        this.#relays[0] ?? { position: null },
      );
      await this.#relay(0);
      await this.#consume();
      await this.#replay();
    }
  }

  judge(): readonly string[] {
    const troubles = [...this.#troubles];
    const { messages } = this.#record;
    for (const { commandId } of this.#asked) {
      const answers = new Set(
        (this.#answers.get(commandId) ?? []).map((answer) => JSON.stringify(answer)),
      );
      if (answers.size !== 1) {
        troubles.push(`command ${commandId} has ${String(answers.size)} answers`);
      }
    }
    if (messages.length !== this.#asked.length) {
      troubles.push(
        `${String(this.#asked.length)} commands made ${String(messages.length)} events`,
      );
    }
    const carried = this.#road.messages?.map(({ id }) => id).join() ?? 'no stream';
    if (carried !== messages.map(({ id }) => id).join()) {
      troubles.push('the road differs from the record');
    }
    if (this.#target.parked.size > 0) troubles.push(`${String(this.#target.parked.size)} parked`);
    for (const streamId of new Set(messages.map((message) => message.streamId))) {
      const expected = messages.filter((message) => message.streamId === streamId);
      const seen = this.#target.applied.filter((event) => event.streamId === streamId);
      const versions = seen.map(({ streamVersion }) => streamVersion).join();
      if (versions !== expected.map(({ streamVersion }) => streamVersion).join()) {
        troubles.push(`${streamId} took effect as ${versions || 'nothing'}`);
      }
    }
    const silent = messages.filter((event) => reacts(event) && !this.#reacted.has(event.id));
    if (silent.length > 0) troubles.push(`${String(silent.length)} caused nothing`);
    return troubles;
  }

  #done(): boolean {
    return (
      this.#target.entered.size === this.#record.messages.length &&
      this.#road.messages?.length === this.#record.messages.length &&
      this.#pending.length === 0
    );
  }

  /** One command, new or repeated, or several on streams of their own. */
  async #command(): Promise<void> {
    const again = this.#asked.length > 0 && this.#pick(3) === 0;
    if (again) {
      const asked = this.#asked[this.#pick(this.#asked.length)];
      if (asked !== undefined) await this.#send([asked]);
      return;
    }
    const first = this.#pick(streams);
    const together = 1 + this.#pick(3);
    await this.#send(
      Array.from({ length: together }, (_, at) => this.#newCommand((first + at) % streams)),
    );
  }

  #newCommand(stream: number): Asked {
    const text = this.#asked.length;
    const asked = {
      commandId: derivedId('simulated', String(text)),
      input: this.#setup.inputFor(stream, text),
    };
    this.#asked.push(asked);
    if (this.#pick(8) === 0) this.#target.poison.add(derivedId(asked.commandId, '0'));
    return asked;
  }

  async #send(together: readonly Asked[]): Promise<void> {
    const { store } = this.#record;
    const fails = () => !this.#calm && this.#pick(8) === 0;
    const lossy: typeof store = {
      ...store,
      load: async (asked) => {
        const loaded = await store.load(asked);
        return this.#mutant === 'idempotency'
          ? loaded.map((each) => ({ ...each, first: null }))
          : loaded;
      },
      commit: async (accepted, attempt) => {
        if (fails()) throw new Error('connection lost before commit');
        const numbers = await store.commit(accepted, attempt);
        if (fails()) throw new Error('connection lost after commit');
        return numbers;
      },
    };
    try {
      const { service, handler, actor } = this.#setup;
      const works = together.map(({ commandId, input }) => ({
        handler,
        request: {
          commandId,
          input,
          actor,
          correlationId: commandId,
          causationId: null,
          traceparent: null,
        },
      }));
      const answers = await executeTogether(lossy, service, works);
      for (const [index, { commandId }] of together.entries()) {
        const answer = answers[index];
        if (answer === undefined) continue;
        this.#answers.set(commandId, [...(this.#answers.get(commandId) ?? []), answer]);
      }
    } catch (error) {
      if (this.#calm) this.#troubles.push(`command failed in calm: ${String(error)}`);
    }
  }

  async #relay(which: number): Promise<void> {
    const { road } = this.#road;
    const known = this.#relays[which] ?? { position: null };
    const deaf: typeof road = {
      ...road,
      // Without the reconciler a relay believes that the road is as the record is.
      state: async () => {
        const state = await road.state();
        if (this.#mutant !== 'reconciler' || !this.#made) return state;
        const last = await this.#record.source.head();
        const [lastId] = await this.#record.source.ids(last, last);
        return { last, lastId: lastId ?? null };
      },
      ids: (from, to) =>
        this.#mutant === 'reconciler' ? this.#record.source.ids(from, to) : road.ids(from, to),
    };
    const step = await relayStep(this.#record.source, deaf, known, 1 + this.#pick(6));
    this.#made ||= step.did === 'remade';
    this.#relays[which] = step.state;
  }

  /** A relay that starts again knows nothing; one that runs looks from time to time. */
  async #forgetOrWatch(which: number): Promise<void> {
    const known = this.#relays[which] ?? { position: null };
    this.#relays[which] =
      this.#pick(2) === 0
        ? { position: null }
        : await watchStep(this.#record.source, this.#road.road, known);
  }

  /** The broker's side of a consumer: what it has delivered and not seen acknowledged comes again. */
  async #consume(): Promise<void> {
    if (this.#roadLife !== this.#road.life) {
      this.#roadLife = this.#road.life;
      this.#pending = [];
      this.#cursor = 0;
    }
    const stream = this.#road.messages ?? [];
    const fresh = stream.slice(this.#cursor, this.#cursor + 1 + this.#pick(4));
    this.#cursor += fresh.length;
    this.#pending.push(...fresh.map((message) => ({ message, attempt: 0 })));
    const chosen = this.#pending.filter(() => this.#calm || this.#pick(4) !== 0);
    if (!this.#calm && this.#pick(3) === 0) chosen.reverse();
    const repeated = !this.#calm && this.#pick(3) === 0 ? chosen.slice(0, 1) : [];
    const deliveries = [...chosen, ...repeated].map((pending) => this.#delivery(pending));
    await consumerStep(this.#inbox(), deliveries).catch((error: unknown) => {
      if (this.#calm) this.#troubles.push(`consumer failed in calm: ${String(error)}`);
    });
  }
  #roadLife = 0;

  #delivery(pending: Pending): Delivery {
    pending.attempt += 1;
    return {
      attempt: pending.attempt,
      delivered: this.#read(pending.message),
      ack: () => {
        // An acknowledgement can be lost too: the broker will deliver the message again.
        if (this.#calm || this.#pick(6) !== 0) {
          this.#pending = this.#pending.filter((item) => item !== pending);
        }
      },
      retry: () => undefined,
    };
  }

  #read(message: RoadMessage): Delivered {
    const { service, event } = this.#setup;
    return readCloudEvent(
      message.body,
      new Map([[`${event.type}.v${String(event.version)}`, event]]),
      {
        id: message.id,
        service,
        number: message.number,
        streamId: '',
        streamVersion: 0,
        type: event.type,
      },
    );
  }

  /** Some of what no fold could take can be taken by now; all that is parked is taken up again. */
  async #replay(): Promise<void> {
    const { poison, parked } = this.#target;
    for (const id of [...poison]) if (this.#pick(2) === 0) poison.delete(id);
    const numbers = [...parked.values()].map(({ place }) => place.number).sort((a, b) => a - b);
    const messages = await Promise.all(
      numbers.map((number) => this.#record.source.read(number - 1, 1)),
    );
    const again = messages.flat().map((each) => ({ id: each.id, delivered: this.#read(each) }));
    if (this.#mutant === 'parked-until-effect') for (const { id } of again) parked.delete(id);
    await replayStep(this.#inbox(), again).catch((error: unknown) => {
      if (this.#calm) this.#troubles.push(`replay failed in calm: ${String(error)}`);
    });
  }

  /** A command that an event causes finds done what came before on its stream. */
  #react(event: Recorded): Promise<void> {
    const { messages } = this.#record;
    const before = messages.filter(
      ({ streamId, streamVersion }) =>
        streamId === event.streamId && streamVersion < event.streamVersion,
    );
    if (before.some(({ id }) => !this.#target.entered.has(id))) {
      this.#troubles.push(`${event.streamId} ${String(event.streamVersion)} reacted too early`);
    }
    if (!this.#calm && this.#pick(8) === 0) {
      return Promise.reject(new Error('connection lost in a reaction'));
    }
    this.#reacted.add(event.id);
    return Promise.resolve();
  }

  #inbox(): Inbox {
    const inbox = this.#target.inbox(() => !this.#calm && this.#pick(10) === 0, {
      reacts,
      react: (event) => this.#react(event),
    });
    return {
      ...inbox,
      transaction: (work) =>
        inbox.transaction((tx) =>
          work({
            ...tx,
            seen: (ids) =>
              this.#mutant === 'inbox-check' ? Promise.resolve(new Set()) : tx.seen(ids),
            predecessors: (events) =>
              this.#mutant === 'version-contiguity'
                ? Promise.resolve(new Map())
                : tx.predecessors(events),
            passed: (events) =>
              this.#mutant === 'version-contiguity'
                ? Promise.resolve(new Set())
                : tx.passed(events),
          }),
        ),
    };
  }

  #accident(): void {
    const { messages } = this.#road;
    const kind = this.#pick(4);
    if (kind === 0) {
      this.#road.messages = null;
      this.#road.life += 1;
    } else if (kind === 1 && messages !== null) {
      messages.splice(this.#pick(messages.length + 1));
      this.#cursor = Math.min(this.#cursor, messages.length);
      this.#pending = this.#pending.filter(({ message }) => messages.includes(message));
    } else if (kind === 2) {
      this.#road.messages = [];
      this.#road.life += 1;
    } else if (
      messages !== null &&
      this.#relays.every(({ position }) => (position ?? 0) <= messages.length)
    ) {
      // Somebody else's message at the end; in the middle it would need the service's own password.
      const number = messages.length + 1;
      messages.push({
        number,
        id: derivedId('foreign', String(number)),
        subject: 'evt',
        body: '{}',
      });
    }
  }
}
