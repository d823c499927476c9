import { type FaultKind, startSimulators } from '@madang/simulators';
import { expect, it } from 'vitest';

import { probe } from './prober.ts';

const place = { municipality: '51110', function: 'F01' } as const;
const ask = async (kind?: FaultKind, totalMs = 20_000) => {
  await using fleet = await startSimulators({
    port: 0,
    controlPort: 0,
    faults: kind === undefined ? [] : [{ ...place, kind }],
  });
  const connect = { address: '127.0.0.1', port: fleet.port };
  return await probe('http://fleet.internal/sgg/51110/household/v2/households/SYN-0001', {
    networks: [{ name: 'fleet', host: 'fleet.internal', subnets: ['127.0.0.1/32'], connect }],
    totalMs,
    bodyBytes: 1024 * 1024,
  });
};

it('keeps status, header lines and body as they came', async () => {
  const answer = await ask();
  expect(answer).toMatchObject({ kind: 'answer', status: 200 });
  expect(answer.kind === 'answer' && answer.headers).toContainEqual([
    'Saeol-Contract-Version',
    '2.0.0',
  ]);
});

it('gives up on an answer that does not come', async () => {
  expect(await ask('no-answer', 200)).toEqual({ kind: 'silence', error: 'timeout' });
});

it('takes a lost connection as silence', async () => {
  expect(await ask('connection-reset')).toEqual({ kind: 'silence', error: 'connection-closed' });
});

it('drops a body that is too large', async () => {
  expect(await ask('oversize')).toEqual({ kind: 'silence', error: 'too-large' });
});

it('follows no redirect', async () => {
  expect(await ask('redirect')).toMatchObject({ kind: 'answer', status: 302 });
});

it('does not call an address outside the configured networks', async () => {
  const limits = { networks: [], totalMs: 300, bodyBytes: 1000 };
  expect(await probe('http://127.0.0.1:1/', limits)).toEqual({
    kind: 'silence',
    error: 'refused-address',
  });
});
