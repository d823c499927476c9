import { setTimeout as pause } from 'node:timers/promises';
import {
  type CommandContract,
  type Outcome,
  type QueryContract,
  serviceNames,
} from '@madang/contracts';
import { appRouter } from '@madang/gateway/router';
import { createBrowser, type TestBrowser } from '@madang/testing';
import { z } from 'zod';

/** A service that died with the request says nothing: the client hangs up and asks again. */
const hangUpMs = 4_000;
const askAgainMs = 100;
const patienceMs = 180_000;

/** One command of the story: under which id it was sent, and what was answered in the end. */
export type Act = {
  readonly person: Person;
  readonly contract: CommandContract;
  readonly commandId: string;
  readonly input: unknown;
  readonly outcome: Outcome;
  /** How often it was sent until somebody answered. */
  readonly sent: number;
};

/** What surrounds a person's commands: the accidents, and the journal of what was answered. */
export type Stage = {
  readonly url: string;
  /** Called once for each command of the story; `send` must be run to its end. */
  readonly around: (contract: CommandContract, send: () => Promise<void>) => Promise<void>;
  readonly journal: Act[];
};

type Command<I extends z.ZodType> = CommandContract<CommandContract['service'], string, I>;
type Query<I extends z.ZodType, O extends z.ZodType> = QueryContract<
  QueryContract['service'],
  string,
  I,
  O
>;

/** A post at its own browser that speaks HTTP as the console does, and does not give up. */
export class Person {
  readonly post: string;
  readonly #stage: Stage;
  #browser: TestBrowser | undefined;

  constructor(stage: Stage, post: string) {
    this.#stage = stage;
    this.post = post;
  }

  /** Sends a command under one id until it is answered; anything but acceptance ends the story. */
  async does<I extends z.ZodType>(contract: Command<I>, input: z.input<I>): Promise<void> {
    const commandId = crypto.randomUUID();
    await this.#signedIn();
    await this.#stage.around(contract, async () => {
      const { outcome, sent } = await this.send(contract, commandId, input);
      this.#stage.journal.push({ person: this, contract, commandId, input, outcome, sent });
      if (!outcome.ok) throw new Error(`${this.post} ${contract.name}: ${outcome.reason}`);
    });
  }

  async send(
    contract: CommandContract,
    commandId: string,
    input: unknown,
  ): Promise<{ readonly outcome: Outcome; readonly sent: number }> {
    const { value, asked } = await this.#call(contract, { commandId, input });
    return { outcome: Accepted.or(Refused).parse(value), sent: asked };
  }

  async asks<I extends z.ZodType, O extends z.ZodType>(
    contract: Query<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>> {
    await this.#signedIn();
    const { value } = await this.#call(contract, { input });
    return contract.output.parse(value);
  }

  /** Looks until what is asked for is there. */
  async sees<I extends z.ZodType, O extends z.ZodType>(
    contract: Query<I, O>,
    input: z.input<I>,
    there: (answer: z.output<O>) => boolean,
  ): Promise<z.output<O>> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const answer = await this.asks(contract, input);
      if (there(answer)) return answer;
      if (Date.now() > end) {
        throw new Error(`${this.post} waits for ${contract.name}: ${JSON.stringify(answer)}`);
      }
      await pause(askAgainMs);
    }
  }

  /** What the product reads in a file; nothing is changed by it. */
  async uploads(name: string, bytes: Uint8Array): Promise<unknown> {
    const browser = await this.#signedIn();
    const { value } = await patiently(async () => {
      const body = new FormData();
      body.set('file', new File([Uint8Array.from(bytes)], name));
      const response = await browser.request('/api/upload', {
        method: 'POST',
        headers: { 'x-madang': '1', origin: new URL(this.#stage.url).origin },
        body,
      });
      return answerOf(response);
    }, `${this.post} uploads ${name}`);
    return value;
  }

  async #call(contract: CommandContract | QueryContract, input: unknown) {
    const browser = await this.#signedIn();
    const { value, asked } = await patiently(async () => {
      const response = await browser.call(procedureOf(contract), input, {}, hangUpMs);
      return answerOf(response);
    }, `${this.post} ${contract.name}`);
    return { value: Result.parse(value).result.data, asked };
  }

  /** Signs in through the provider's page of posts when it has not yet; a broken attempt begins anew. */
  async #signedIn(): Promise<TestBrowser> {
    if (this.#browser !== undefined) return this.#browser;
    const { value } = await patiently(async () => {
      const browser = createBrowser(new URL(this.#stage.url).origin);
      const back = await browser.signIn(this.post).catch((cause: unknown) => {
        throw new Away('sign-in was cut short', { cause });
      });
      if (back.status !== 303) throw new Away(`sign-in ended with ${String(back.status)}`);
      return browser;
    }, `${this.post} signs in`);
    this.#browser = value;
    return value;
  }
}

const Accepted = z.object({ ok: z.literal(true), service: z.enum(serviceNames), number: z.int() });
const Refused = z.object({ ok: z.literal(false), reason: z.string() });
const Result = z.object({ result: z.object({ data: z.unknown().optional() }) });

/** Nobody answered, or somebody who could not help at the moment: the same may be asked again. */
class Away extends Error {
  override readonly name = 'Away';
}

const procedures = Object.keys(appRouter._def.procedures);

function procedureOf({ name }: CommandContract | QueryContract): string {
  const plain = name.replaceAll('-', '').toLowerCase();
  const procedure = procedures.find((path) => path.split('.').at(-1)?.toLowerCase() === plain);
  if (procedure === undefined) throw new Error(`the gateway offers no ${name}`);
  return procedure;
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.status >= 500 || response.status === 408) {
    throw new Away(`${String(response.status)} ${await response.text()}`);
  }
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(`${response.url} answered ${String(response.status)}: ${text}`);
}

async function patiently<T>(
  ask: () => Promise<T>,
  what: string,
): Promise<{ readonly value: T; readonly asked: number }> {
  const end = Date.now() + patienceMs;
  for (let asked = 1; ; asked += 1) {
    try {
      return { value: await ask(), asked };
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (Date.now() > end) throw new Error(`${what}: nobody answers`, { cause: error });
      await pause(askAgainMs);
    }
  }
}

/** A connection that broke is a TypeError of fetch, one that was hung up a DOMException. */
function mayPass(error: unknown): boolean {
  return error instanceof Away || error instanceof TypeError || error instanceof DOMException;
}
