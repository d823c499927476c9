import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canListen, freePort } from './process.ts';
import { StartFault } from './sentence.ts';

const Ports = z.object({ simulators: z.int(), control: z.int() });
export type Ports = z.infer<typeof Ports>;

/**
 * The ports of the simulated municipalities. They stay the same from start to start, because
 * recorded deployments name them; a port that another program took meanwhile is replaced.
 */
export async function steadyPorts(dataFolder: string): Promise<Ports> {
  const file = join(dataFolder, 'ports.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const known = text === undefined ? undefined : Ports.safeParse(JSON.parse(text)).data;
  const ports = {
    simulators: await freeOr(known?.simulators),
    control: await freeOr(known?.control),
  };
  await writeFile(file, `${JSON.stringify(ports)}\n`);
  return ports;
}

async function freeOr(port: number | undefined): Promise<number> {
  return port !== undefined && (await canListen(port)) ? port : freePort('later');
}

/** @throws StartFault when another program listens on the port browsers are to use */
export async function checkPort(port: number): Promise<void> {
  if (await canListen(port)) return;
  throw new StartFault(
    `포트 ${port}을(를) 다른 프로그램이 쓰고 있습니다. PORT로 다른 번호를 지정하십시오.`,
    `Port ${port} is taken by another program. Choose another one with PORT.`,
  );
}
