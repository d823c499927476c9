import type {
  EventPlace,
  Inbox,
  InboxTransaction,
  ParkReason,
  Predecessor,
  RecordSource,
  Road,
  RoadMessage,
} from '@madang/backbone/nats';
import { cloudEventText, eventSubject } from '@madang/backbone/nats';
import type { Recorded } from '@madang/backbone/postgres';
import type { CommandStore } from '@madang/backbone/service';
import { type AnyEvent, instant, type Outcome, type ServiceName } from '@madang/contracts';
import { Fault } from '@madang/kernel';

/** Something that happens twice under one key where PostgreSQL would report a unique violation. */
export class Collision extends Error {
  override readonly name = 'Collision';
}

/**
 * A record in memory that keeps the promises of the one in PostgreSQL: one transaction, gapless
 * numbers, unique event ids, unique versions within a stream id, one answer for a command id.
 */
export class FakeRecord {
  readonly service: ServiceName;
  readonly messages: Recorded[] = [];
  readonly answers = new Map<string, { readonly digest: string; readonly answer: Outcome }>();

  constructor(service: ServiceName) {
    this.service = service;
  }

  readonly store: CommandStore = {
    load: (asked) =>
      Promise.resolve(
        asked.map(({ commandId, streamId }) => ({
          first: this.answers.get(commandId) ?? null,
          now: instant('2026-09-03T00:00:00.000Z'),
          history: this.messages
            .filter((message) => message.streamId === streamId)
            .map(({ type, version, data }): AnyEvent => ({ type, version, data })),
        })),
      ),
    seated: (actor) => Promise.resolve(actor),
    facts: () => Promise.resolve(undefined),
    commit: (accepted) => Promise.resolve().then(() => this.#append(accepted)),
    refuse: (refused) => {
      for (const { command, answer } of refused) {
        if (!this.answers.has(command.id)) {
          this.answers.set(command.id, { digest: command.digest, answer });
        }
      }
      return Promise.resolve();
    },
    isCollision: (error) => error instanceof Collision,
  };

  readonly source: RecordSource = {
    head: () => Promise.resolve(this.messages.length),
    ids: (from, to) => Promise.resolve(this.messages.slice(from - 1, to).map(({ id }) => id)),
    read: (after, limit) =>
      Promise.resolve(
        this.messages.slice(after, after + limit).map((message) => this.#carried(message)),
      ),
  };

  #append(accepted: Parameters<CommandStore['commit']>[0]): readonly number[] {
    if (accepted.some(({ command }) => this.answers.has(command.id))) {
      throw new Collision('command');
    }
    for (const event of accepted.flatMap(({ events }) => events)) {
      const taken = this.messages.some(
        (message) =>
          message.id === event.id ||
          (message.streamId === event.streamId && message.streamVersion === event.streamVersion),
      );
      if (taken) throw new Collision('event');
    }
    return accepted.map(({ command: { id, digest }, events }) => {
      for (const event of events) {
        this.messages.push({ ...event, service: this.service, number: this.messages.length + 1 });
      }
      const number = this.messages.length;
      this.answers.set(id, { digest, answer: { ok: true, service: this.service, number } });
      return number;
    });
  }

  #carried(message: Recorded): RoadMessage {
    return {
      number: message.number,
      id: message.id,
      subject: eventSubject(this.service, message.type, message.version),
      body: cloudEventText(this.service, {
        number: message.number,
        id: message.id,
        stream_id: message.streamId,
        version: message.streamVersion,
        type: message.type,
        schema_version: message.version,
        data: JSON.stringify(message.data),
        actor: JSON.stringify(message.actor),
        institution: message.institution,
        occurred_at: message.occurredAt,
        causation_id: message.causationId,
        correlation_id: message.correlationId,
        traceparent: message.traceparent,
      }),
    };
  }
}

/** A stream in memory: sequences from 1, refusal of anything not directly behind the last. */
export class FakeRoad {
  messages: RoadMessage[] | null = null;
  /** Grows each time the stream is another one: its consumers are gone then. */
  life = 0;
  /** Asked for each message on its way; true loses it. */
  loses: () => boolean = () => false;
  /** Turned off, the broker takes whatever comes, as it would without the header. */
  refusesGaps = true;

  readonly road: Road = {
    state: () =>
      Promise.resolve(
        this.messages === null
          ? null
          : {
              last: this.messages.length,
              lastId: this.messages[this.messages.length - 1]?.id ?? null,
            },
      ),
    ids: (from, to) =>
      Promise.resolve(
        Array.from(
          { length: to - from + 1 },
          (_, index) => this.messages?.[from - 1 + index]?.id ?? null,
        ),
      ),
    make: () => {
      this.messages ??= [];
      this.life += 1;
      return Promise.resolve();
    },
    remove: () => {
      this.messages = null;
      this.life += 1;
      return Promise.resolve();
    },
    publish: (messages) => {
      let accepted = 0;
      let whole = true;
      for (const message of messages) {
        const taken = !this.loses() && this.#take(message);
        whole &&= taken;
        if (whole) accepted += 1;
      }
      return Promise.resolve(accepted);
    },
  };

  #take(message: RoadMessage): boolean {
    if (this.messages === null) return false;
    if (this.refusesGaps && this.messages.length !== message.number - 1) return false;
    this.messages.push(message);
    return true;
  }
}

/** An inbox and a read model in memory; `applied` remembers every effect in the order it came. */
export class FakeInbox {
  readonly entered = new Set<string>();
  readonly parked = new Map<string, { readonly place: EventPlace; readonly reason: ParkReason }>();
  readonly applied: Recorded[] = [];
  /** Ids of events that no fold can take, as long as they stand here. */
  readonly poison = new Set<string>();
  readonly #record: FakeRecord;

  constructor(record: FakeRecord) {
    this.#record = record;
  }

  /** `fails` is asked before and after the commit; true ends the attempt there. */
  inbox(
    fails: (moment: 'before' | 'after') => boolean,
    reactions: Pick<Inbox, 'react' | 'reacts'> = {
      reacts: () => false,
      react: () => Promise.resolve(),
    },
  ): Inbox {
    return {
      ...reactions,
      folds: true,
      transaction: async (work) => {
        const effects: (() => void)[] = [];
        const result = await work(this.#transaction(effects));
        if (fails('before')) throw new Error('connection lost before commit');
        for (const effect of effects) effect();
        if (fails('after')) throw new Error('connection lost after commit');
        return result;
      },
    };
  }

  #transaction(effects: (() => void)[]): InboxTransaction {
    return {
      seen: (ids) =>
        Promise.resolve(new Set(ids.filter((id) => this.entered.has(id) || this.parked.has(id)))),
      entered: (ids) => Promise.resolve(new Set(ids.filter((id) => this.entered.has(id)))),
      predecessors: (events) =>
        Promise.resolve(
          new Map(
            events.flatMap((event): [string, Predecessor][] => {
              const before = this.#record.messages.findLast(
                (message) =>
                  message.streamId === event.streamId &&
                  message.streamVersion < event.streamVersion,
              );
              return before === undefined
                ? []
                : [[event.id, { version: before.streamVersion, state: this.#stateOf(before.id) }]];
            }),
          ),
        ),
      passed: (events) =>
        Promise.resolve(
          new Set(
            events.flatMap((event) =>
              this.#record.messages.some(
                (message) =>
                  message.streamId === event.streamId &&
                  message.streamVersion > event.streamVersion &&
                  this.entered.has(message.id),
              )
                ? [event.id]
                : [],
            ),
          ),
        ),
      apply: (events) => {
        if (events.some(({ id }) => this.poison.has(id))) {
          throw new Fault('fold-failed', 'no fold can take this', { retryable: false });
        }
        effects.push(() => this.applied.push(...events));
        return Promise.resolve();
      },
      enter: (ids) => {
        for (const id of ids) effects.push(() => this.entered.add(id));
      },
      recorded: (id) => Promise.resolve(this.#record.messages.some((message) => message.id === id)),
      park: (place, reason) => {
        effects.push(() => this.parked.set(place.id, { place, reason }));
      },
      release: (ids) => {
        for (const id of ids) effects.push(() => this.parked.delete(id));
      },
    };
  }

  #stateOf(id: string): Predecessor['state'] {
    if (this.entered.has(id)) return 'done';
    return this.parked.has(id) ? 'parked' : 'missing';
  }
}
