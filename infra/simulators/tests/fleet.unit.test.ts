import { saeolInstitutionsOn } from '@madang/access';
import { expect, it } from 'vitest';

import { startSimulators } from '../src/index.ts';

const start = (faults: Parameters<typeof startSimulators>[0]['faults'] = []) =>
  startSimulators({ port: 0, controlPort: 0, faults });
const base = ({ port }: { port: number }) => `http://127.0.0.1:${String(port)}`;
const faultsAt = ({ controlPort }: { controlPort: number }) =>
  `http://127.0.0.1:${String(controlPort)}/faults`;

it('answers for every municipality of the day and every function', async () => {
  await using fleet = await start();
  const statuses = await Promise.all(
    saeolInstitutionsOn('2026-09-03').flatMap(({ code }) =>
      ['household/v2/households/SYN-0001', 'welfare/v1/recipients/SYN-0001', 'functions/F22'].map(
        async (path) => (await fetch(`${base(fleet)}/sgg/${code}/${path}`)).status,
      ),
    ),
  );
  expect(statuses).toHaveLength(229 * 3);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

it('declares contract, version and digest, and the sunset of a deprecated version', async () => {
  await using fleet = await start();
  const { headers } = await fetch(`${base(fleet)}/sgg/51110/welfare/v1.0/recipients/SYN-0001`);
  expect(headers.get('saeol-contract')).toBe('welfare');
  expect(headers.get('saeol-contract-version')).toBe('1.0.0');
  expect(headers.get('saeol-contract-digest')).toMatch(/^sha-256=[0-9a-f]{64}$/);
  expect(headers.get('sunset')).toBe('Thu, 31 Dec 2026 14:59:59 GMT');
});

it('misbehaves as told through its control port and behaves again when cleared', async () => {
  await using fleet = await start();
  const place = `${base(fleet)}/sgg/51110/household/v2/households/SYN-0001`;
  await fetch(faultsAt(fleet), {
    method: 'POST',
    body: JSON.stringify({ municipality: '51110', function: 'F01', kind: 'legal-dong-8-digits' }),
  });
  expect(await (await fetch(place)).text()).toContain('"법정동코드":"51110101"');
  await fetch(`${faultsAt(fleet)}?municipality=51110&function=F01`, { method: 'DELETE' });
  expect(await (await fetch(place)).text()).toContain('"법정동코드":"5111010100"');
});

it('refuses a fault that it does not know', async () => {
  await using fleet = await start();
  const answer = await fetch(faultsAt(fleet), {
    method: 'POST',
    body: JSON.stringify({ municipality: '51110', kind: 'earthquake' }),
  });
  expect(answer.status).toBe(400);
});

it('knows no address outside the register and no subject that is not synthetic', async () => {
  await using fleet = await start();
  for (const path of [
    '/sgg/99999/household/v2/households/SYN-0001',
    '/sgg/51110/household/v2/households/1',
    '/sgg/51110/household/v2/recipients/SYN-0001',
  ]) {
    expect((await fetch(`${base(fleet)}${path}`)).status).toBe(404);
  }
});
