import { expect, it } from 'vitest';

import { type Network, networkOf, routeOf } from './networks.ts';

const networks: readonly Network[] = [
  { name: 'administrative', host: '.saeol.example', subnets: ['10.20.0.0/16'] },
  {
    name: 'fleet',
    host: 'fleet.internal',
    subnets: ['127.0.0.1/32'],
    connect: { address: '127.0.0.1', port: 4999 },
  },
];

it('knows names and addresses of configured networks alone', () => {
  expect(networkOf(networks, 'https://chuncheon.saeol.example/a')?.name).toBe('administrative');
  expect(networkOf(networks, 'http://10.20.3.4/a')?.name).toBe('administrative');
  for (const address of [
    'http://169.254.169.254/latest',
    'http://10.200.0.1/',
    'http://127.0.0.2/',
    'http://saeol.example/',
    'http://evil-saeol.example/',
    'http://[::ffff:169.254.169.254]/',
    'http://2852039166/',
    'http://127.0.0.1:4999/',
    'file:///etc/passwd',
    'ftp://fleet.internal/',
    'http://user:secret@fleet.internal/',
    'no address',
  ]) {
    expect(networkOf(networks, address), address).toBeUndefined();
  }
});

it('reaches the fleet where the configuration says, whatever port is written', async () => {
  expect(await routeOf(networks, new URL('http://fleet.internal:22/a'))).toEqual({
    address: '127.0.0.1',
    port: 4999,
  });
});

it('refuses a name that resolves outside its network', async () => {
  const rebound: readonly Network[] = [
    { name: 'administrative', host: 'localhost', subnets: ['10.20.0.0/16'] },
  ];
  expect(await routeOf(rebound, new URL('http://localhost:80/'))).toBeUndefined();
});
