import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokerUsers } from '@madang/backbone/nats';
import { databaseRooms } from '@madang/backbone/postgres';
import { z } from 'zod';

const Passwords = z.record(z.string(), z.string());

/** Passwords of every database role and broker user, generated once for a data folder. */
export const Credentials = z.object({ roles: Passwords, users: Passwords });
export type Credentials = z.infer<typeof Credentials>;

/** Reads the data folder's credentials; what a newer version needs besides is added to them. */
export async function credentialsIn(dataFolder: string): Promise<Credentials> {
  const file = join(dataFolder, 'credentials.json');
  const text = await readFile(file, 'utf8').catch(() => '{"roles":{},"users":{}}');
  const known = Credentials.parse(JSON.parse(text));
  const complete = {
    roles: { ...passwords(databaseRooms), ...known.roles },
    users: { ...passwords(brokerUsers), ...known.users },
  };
  await writeFile(`${file}.half`, `${JSON.stringify(complete, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.half`, file);
  return complete;
}

function passwords(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('hex')]));
}

/** The same address with a user and password. */
export function withUser(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = password;
  return url.href.replace(/^(nats|tls):\/\/([^/]+)\/$/, '$1://$2');
}
