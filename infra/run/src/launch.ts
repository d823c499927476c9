import { join } from 'node:path';
import { brokerConfig } from '@madang/backbone/nats';
import { beginWorld, migrate } from '@madang/backbone/postgres';
import { instant } from '@madang/contracts';
import { Client } from 'pg';
import type { StartConfig } from './config.ts';
import { buildConsole } from './console.ts';
import { type Credentials, credentialsIn, withUser } from './credentials.ts';
import { checkBroker, checkDatabase } from './external.ts';
import { forgetInstance, type Instance, writeInstance } from './instance.ts';
import { endOrphans, lockDataFolder } from './lock.ts';
import { findNatsServer, type RunningNats, startNats } from './nats.ts';
import { checkPort, type Ports, steadyPorts } from './ports.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { freePort } from './process.ts';
import { type Program, root, runProgram, startProgram } from './programs.ts';
import { sentenceOf, StartFault } from './sentence.ts';
import { type Running, type Supervised, supervise } from './supervise.ts';

/** Services with a process of their own, the gateway last: it asks all the others. */
const services = ['registry', 'plans', 'duplicates', 'committees', 'saeol', 'insight'] as const;

/** The demonstration world's first day; its past is made by commands from here on. */
const worldBegins = instant('2026-05-04T00:00:00.000Z');

type Servers = {
  /** To the database as its owner. */
  ownerUrl: string;
  brokerUrl: string;
  brokerVersion: string;
  postgres: Supervised<RunningPostgres> | undefined;
  nats: Supervised<RunningNats> | undefined;
};

/** One whole instance: its database, broker, services, simulators and console. */
export class Launch {
  readonly #print: (line: string) => void;
  readonly #aborted = new AbortController();
  readonly #programs = new Map<string, { httpPort?: number; process: Supervised<Running> }>();
  #lock: AsyncDisposable | undefined;
  #config: StartConfig | undefined;
  #servers: Partial<Servers> = {};
  #ports: Ports | undefined;
  #ready = false;
  #startedAt = new Date().toISOString();
  #work: Promise<unknown> = Promise.resolve();

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Brings everything up and prints the ready line. */
  async run(config: StartConfig): Promise<void> {
    const whole = this.#run(config);
    this.#work = whole.catch(() => undefined);
    await whole;
  }

  async #run(config: StartConfig): Promise<void> {
    const began = performance.now();
    const { dataFolder } = config;
    this.#lock = await lockDataFolder(dataFolder);
    this.#config = config;
    const orphans = await endOrphans(dataFolder);
    if (orphans > 0) {
      this.#print(`남아 있던 프로세스 ${orphans}개 종료 / ended ${orphans} left-over processes`);
    }
    await checkPort(config.port);
    const credentials = await credentialsIn(dataFolder);
    this.#ports = await steadyPorts(dataFolder);

    const built = this.#buildConsole(config);
    built.catch(() => undefined);
    const servers = await this.#startServers(config, credentials);
    await this.#step('자료 구조', 'schema', () => this.#migrate(servers.ownerUrl, credentials));
    // The gateway is ready once every service answers it; starting it meanwhile costs nothing.
    await allOrFirstFault([
      this.#step('서비스', 'services', () => this.#startServices(config, credentials, servers)),
      built.then(() =>
        this.#step('관문', 'gateway', () => this.#startGateway(config, credentials, servers)),
      ),
    ]);
    if (config.demonstration) await this.#seed(servers.ownerUrl, config);
    if (this.#aborted.signal.aborted) return;
    this.#ready = true;
    await this.#record();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.#print(`준비 ${seconds}초 / everything up in ${seconds} s`);
    this.#print(`madang ready ${this.#url}`);
  }

  /** Ends everything in the order that loses nothing: who asks first, who keeps last. */
  async stop(): Promise<void> {
    this.#aborted.abort();
    const programs = this.#stopPrograms();
    await Promise.all([programs, this.#work]);
    await this.#stopPrograms();
    await Promise.all([this.#servers.nats?.stop(), this.#servers.postgres?.stop()]);
    if (this.#lock !== undefined && this.#config !== undefined) {
      await forgetInstance(this.#config.dataFolder);
      await this.#lock[Symbol.asyncDispose]();
    }
  }

  async #stopPrograms(): Promise<void> {
    await Promise.all([...this.#programs.values()].map(({ process: each }) => each.stop()));
  }

  get #url(): string {
    return `http://127.0.0.1:${this.#config?.port ?? 0}/`;
  }

  async #step<T>(ko: string, en: string, work: () => Promise<T>): Promise<T> {
    this.#aborted.signal.throwIfAborted();
    const began = performance.now();
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.#print(`${ko} ${seconds}초 / ${en} ${seconds} s`);
    return result;
  }

  readonly #tell = (line: string): void => {
    if (!this.#aborted.signal.aborted) this.#print(line);
  };

  async #startServers(config: StartConfig, credentials: Credentials): Promise<Servers> {
    const [database, broker] = await Promise.allSettled([
      this.#step('데이터베이스', 'database', () => this.#startDatabase(config, credentials)),
      this.#step('메시지 브로커', 'message broker', () => this.#startBroker(config, credentials)),
    ]);
    if (database.status === 'rejected') throw database.reason;
    if (broker.status === 'rejected') throw broker.reason;
    this.#servers = { ...database.value, ...broker.value };
    await this.#record();
    return { ...database.value, ...broker.value };
  }

  async #startDatabase(
    config: StartConfig,
    credentials: Credentials,
  ): Promise<Pick<Servers, 'ownerUrl' | 'postgres'>> {
    if (config.databaseUrl !== undefined) {
      await checkDatabase(config.databaseUrl, credentials, config.dataFolder);
      return { ownerUrl: config.databaseUrl, postgres: undefined };
    }
    const { dataFolder } = config;
    const port = await freePort();
    const postgres = await supervise({
      name: 'postgres',
      start: () => startPostgres({ dataFolder, port, log: this.#tell }),
      tell: this.#tell,
      changed: () => this.#record(),
    });
    this.#servers.postgres = postgres;
    return { ownerUrl: postgres.current().url, postgres };
  }

  async #startBroker(
    config: StartConfig,
    credentials: Credentials,
  ): Promise<Pick<Servers, 'brokerUrl' | 'brokerVersion' | 'nats'>> {
    const { dataFolder, natsUrl } = config;
    if (natsUrl !== undefined) {
      const brokerVersion = await checkBroker(natsUrl, credentials, dataFolder);
      return { brokerUrl: natsUrl, brokerVersion, nats: undefined };
    }
    const program = await findNatsServer({
      dataFolder,
      log: this.#tell,
      signal: this.#aborted.signal,
    });
    const port = await freePort();
    const users = brokerConfig(credentials);
    const nats = await supervise({
      name: 'nats-server',
      start: () => startNats({ dataFolder, port, program, config: users, log: this.#tell }),
      tell: this.#tell,
      changed: () => this.#record(),
    });
    this.#servers.nats = nats;
    return { brokerUrl: nats.current().url, brokerVersion: nats.current().version, nats };
  }

  async #migrate(ownerUrl: string, credentials: Credentials): Promise<void> {
    try {
      await migrate({ ownerUrl, credentials, servicesFolder: join(root, 'services') });
    } catch (cause) {
      const why = sentenceOf(cause).split('\n')[0] ?? '';
      throw new StartFault(
        `데이터베이스 구조를 만들지 못했습니다: ${why}`,
        `The database could not be brought up to date: ${why}`,
        { cause },
      );
    }
  }

  async #startServices(
    config: StartConfig,
    credentials: Credentials,
    servers: Servers,
  ): Promise<void> {
    const starts = services.map(async (name) => {
      const httpPort = await freePort();
      await this.#keep(httpPort, {
        name,
        file: `services/${name}/src/main.ts`,
        environment: {
          ...this.#addresses(name, credentials, servers),
          ...this.#simulatorAddresses(config),
          ...(name === 'duplicates' ? config.embeddings : {}),
          SERVICE_HTTP_PORT: String(httpPort),
        },
        readyUrl: `http://127.0.0.1:${httpPort}/readyz`,
      });
    });
    if (config.demonstration) starts.push(this.#startSimulators());
    await allOrFirstFault(starts);
    await this.#record();
  }

  async #startSimulators(): Promise<void> {
    const ports = this.#ports;
    if (ports === undefined) return;
    await this.#keep(ports.simulators, {
      name: 'simulators',
      file: 'infra/simulators/src/main.ts',
      environment: {
        SIMULATOR_PORT: String(ports.simulators),
        SIMULATOR_CONTROL_PORT: String(ports.control),
      },
      readyUrl: `http://127.0.0.1:${ports.control}/healthz`,
    });
  }

  async #startGateway(
    config: StartConfig,
    credentials: Credentials,
    servers: Servers,
  ): Promise<void> {
    await this.#keep(config.port, {
      name: 'gateway',
      file: 'services/gateway/src/main.ts',
      environment: {
        ...this.#addresses('gateway', credentials, servers),
        ...this.#simulatorAddresses(config),
        ...config.signIn,
        PORT: String(config.port),
        PUBLIC_URL: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
        MADANG_DEMO: config.demonstration ? '1' : '0',
      },
      readyUrl: `http://127.0.0.1:${config.port}/readyz`,
    });
    await this.#record();
  }

  #addresses(name: string, credentials: Credentials, servers: Servers): Record<string, string> {
    const { roles, users } = credentials;
    return {
      SERVICE_DATABASE_URL: withUser(servers.ownerUrl, name, roles[name] ?? ''),
      SERVICE_NATS_URL: withUser(servers.brokerUrl, name, users[name] ?? ''),
    };
  }

  #simulatorAddresses(config: StartConfig): Record<string, string> {
    if (!config.demonstration || this.#ports === undefined) return {};
    return {
      SIMULATOR_URL: `http://127.0.0.1:${this.#ports.simulators}`,
      SIMULATOR_CONTROL_URL: `http://127.0.0.1:${this.#ports.control}`,
    };
  }

  async #keep(httpPort: number, program: Program): Promise<void> {
    const dataFolder = this.#config?.dataFolder ?? '';
    const kept = await supervise({
      name: program.name,
      start: () => startProgram(dataFolder, program, this.#aborted.signal),
      tell: this.#tell,
      changed: () => this.#record(),
    });
    this.#programs.set(program.name, { httpPort, process: kept });
  }

  async #buildConsole(config: StartConfig): Promise<void> {
    const began = performance.now();
    const built = await buildConsole(config.dataFolder, this.#aborted.signal);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (built) this.#tell(`화면 ${seconds}초 / console ${seconds} s`);
  }

  /** The demonstration world is made once; a seed that was cut short is taken up again. */
  async #seed(ownerUrl: string, config: StartConfig): Promise<void> {
    const file = join(root, 'infra/run/src/seed/main.ts');
    const client = new Client({ connectionString: ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(
        'create table if not exists madang.seed (name text primary key, done_at timestamptz not null default now())',
      );
      const done = await client.query('select from madang.seed where name = $1', ['demonstration']);
      if (done.rowCount !== 0) return;
      await beginWorld(ownerUrl, worldBegins);
      await this.#record();
      await this.#step('시연 세계', 'demonstration world', () =>
        runProgram({
          name: 'seed',
          dataFolder: config.dataFolder,
          command: [process.execPath, '--disable-warning=ExperimentalWarning', file],
          environment: {
            MADANG_DATA: config.dataFolder,
            ...this.#simulatorAddresses(config),
          },
          tell: this.#tell,
          signal: this.#aborted.signal,
        }),
      );
      await client.query('insert into madang.seed (name) values ($1) on conflict do nothing', [
        'demonstration',
      ]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Writes down what runs, for the operator's command. */
  async #record(): Promise<void> {
    const config = this.#config;
    const { ownerUrl, brokerUrl } = this.#servers;
    if (config === undefined || ownerUrl === undefined || brokerUrl === undefined) return;
    if (this.#aborted.signal.aborted) return;
    await writeInstance(config.dataFolder, () => this.#instance(config, ownerUrl, brokerUrl));
  }

  #instance(config: StartConfig, ownerUrl: string, brokerUrl: string): Instance {
    const { postgres, nats, brokerVersion } = this.#servers;
    const database = new URL(ownerUrl);
    const broker = new URL(brokerUrl);
    const simulators = this.#programs.get('simulators');
    return {
      pid: process.pid,
      url: this.#url,
      publicUrl: config.publicUrl ?? this.#url,
      startedAt: this.#startedAt,
      demonstration: config.demonstration,
      ready: this.#ready,
      database: {
        embedded: postgres !== undefined,
        host: database.hostname,
        port: Number(database.port === '' ? 5432 : database.port),
        name: database.pathname.slice(1),
        ...(postgres && { pid: postgres.current().pid, folder: postgres.current().folder }),
      },
      broker: {
        embedded: nats !== undefined,
        url: `${broker.protocol}//${broker.host}`,
        version: nats?.current().version ?? brokerVersion ?? '',
        ...(nats && { pid: nats.current().pid, storeFolder: nats.current().storeFolder }),
      },
      services: [...this.#programs].flatMap(([name, { httpPort, process: kept }]) =>
        name === 'simulators'
          ? []
          : [{ name, pid: kept.current().pid, ...(httpPort !== undefined && { httpPort }) }],
      ),
      ...(simulators !== undefined &&
        this.#ports !== undefined && {
          simulators: {
            pid: simulators.process.current().pid,
            port: this.#ports.simulators,
            controlPort: this.#ports.control,
          },
        }),
    };
  }
}

/** Waits for all, so that nothing is half started, then fails with the first fault. */
async function allOrFirstFault(work: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(work);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
