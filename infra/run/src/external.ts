import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokerConfig, connectNats } from '@madang/backbone/nats';
import { missingRoles } from '@madang/backbone/postgres';
import { Client } from 'pg';
import { type Credentials, withUser } from './credentials.ts';
import { greetedVersion, tooOld } from './nats.ts';
import { sentenceOf, StartFault } from './sentence.ts';

/**
 * Asks a database that somebody else runs whether it is there, fit, and knows our roles where its
 * owner may not make them.
 * @throws StartFault when it cannot be reached, is older than PostgreSQL 16, or lacks roles
 */
export async function checkDatabase(
  url: string,
  credentials: Credentials,
  dataFolder: string,
): Promise<void> {
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((rows[0]?.version ?? 0) < 160_000) {
      throw new StartFault(
        `데이터베이스 ${place}이(가) 너무 오래되었습니다. PostgreSQL 16 이상이 필요합니다.`,
        `The database ${place} is too old; PostgreSQL 16 or newer is needed.`,
      );
    }
  } catch (cause) {
    if (cause instanceof StartFault) throw cause;
    throw new StartFault(
      `DATABASE_URL의 데이터베이스(${place})에 연결할 수 없습니다: ${reason(cause)}`,
      `The database of DATABASE_URL (${place}) cannot be reached: ${reason(cause)}`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  const missing = await missingRoles(url, credentials);
  if (missing === '') return;
  const wanted = join(dataFolder, 'database-roles.sql');
  await writeFile(wanted, `${missing}\n`, { mode: 0o600 });
  throw new StartFault(
    `DATABASE_URL의 사용자는 데이터베이스(${place})에 필요한 역할을 만들 수 없습니다. 관리자 계정으로 ${wanted}을(를) 한 번 실행한 뒤 다시 시작하십시오.`,
    `The user of DATABASE_URL may not create the roles that the database (${place}) needs. Run ${wanted} once as its administrator and start again.`,
  );
}

/**
 * Asks a broker that somebody else runs whether it is there, new enough, and knows our users;
 * answers its version.
 * @throws StartFault when one of these does not hold
 */
export async function checkBroker(
  url: string,
  credentials: Credentials,
  dataFolder: string,
): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const version = await greetedVersion(port === '' ? 4222 : Number(port), hostname, 5000);
  if (version === undefined) {
    throw new StartFault(
      `NATS_URL의 브로커(${host})에 연결할 수 없습니다.`,
      `The broker of NATS_URL (${host}) cannot be reached.`,
    );
  }
  if (tooOld(version)) {
    throw new StartFault(
      `NATS_URL의 브로커(${host}, ${version})가 너무 오래되었습니다. nats-server 2.9 이상이 필요합니다.`,
      `The broker of NATS_URL (${host}, ${version}) is too old; nats-server 2.9 or newer is needed.`,
    );
  }
  const wanted = join(dataFolder, 'broker-users.conf');
  await writeFile(wanted, brokerConfig(credentials), { mode: 0o600 });
  if (await letsIn(url, 'stranger', randomUUID())) {
    throw new StartFault(
      `NATS_URL의 브로커(${host})는 아무나 받아들입니다. ${wanted}의 사용자 설정을 브로커에 넣은 뒤 다시 시작하십시오.`,
      `The broker of NATS_URL (${host}) lets anybody in. Put the users written in ${wanted} into its configuration and start again.`,
    );
  }
  for (const [user, password] of Object.entries(credentials.users)) {
    if (!(await letsIn(url, user, password))) {
      throw new StartFault(
        `NATS_URL의 브로커가 사용자 '${user}'을(를) 받아들이지 않습니다. ${wanted}의 사용자 설정을 브로커에 넣으십시오.`,
        `The broker of NATS_URL refuses user '${user}'. Put the users written in ${wanted} into its configuration.`,
      );
    }
  }
  return version;
}

async function letsIn(url: string, user: string, password: string): Promise<boolean> {
  return connectNats(withUser(url, user, password), user, { once: true }).then(
    async (connection) => {
      await connection.close();
      return true;
    },
    () => false,
  );
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return sentenceOf(cause.errors[0]);
  return sentenceOf(cause);
}
