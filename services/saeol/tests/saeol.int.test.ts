import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  Actor,
  countCells,
  day,
  declareDeployment,
  deprecateContract,
  findCell,
  findMatrix,
  findSaeolOpinions,
  id,
  institutionCode,
  listContracts,
  openOpinion,
  proposedFunctions,
  proposeFunction,
  publishContract,
  releaseSimulator,
  requestCheck,
} from '@madang/contracts';
import { type Fault, seededFaults, simulatedVersions, startSimulators } from '@madang/simulators';
import { bootService } from '@madang/testing';
import { expect, it } from 'vitest';

import { simulatorHost } from '../src/probe/networks.ts';
import { saeolService } from '../src/service.ts';

const engineer = Actor.parse({
  post: 'engineer-klid',
  institution: 'klid',
  role: 'saeol-engineer',
});
const officer = Actor.parse({
  post: 'officer-51110',
  institution: '51110',
  role: 'municipal-officer',
});
const system = Actor.parse({ post: 'system-saeol', institution: 'mois', role: 'system' });

const chuncheon = '51110';
const jecheon = '43150';
const declared = [chuncheon, jecheon, '51130', '47130'];
const fleetName = `http://${simulatorHost}`;
const patience = { timeout: 60_000, interval: 200 };
const longTest = 120_000;

/** The service against a real fleet, with functions, contracts and four municipalities declared. */
async function bootWithFleet(
  faults: readonly Fault[] = seededFaults,
  /** Another way to the fleet, for example a slow one. */
  roadTo: (port: number) => Promise<AsyncDisposable & { readonly port: number }> = (port) =>
    Promise.resolve({ port, [Symbol.asyncDispose]: () => Promise.resolve() }),
) {
  await using stack = new AsyncDisposableStack();
  const fleet = await startSimulators({ port: 0, controlPort: 0, faults });
  let running = true;
  const stop = async () => {
    if (running) await fleet[Symbol.asyncDispose]();
    running = false;
  };
  stack.defer(stop);
  const road = stack.use(await roadTo(fleet.port));
  const world = stack.use(
    await bootService(
      saeolService({
        networks: [],
        simulatorUrl: `http://127.0.0.1:${String(road.port)}`,
        simulatorControlUrl: `http://127.0.0.1:${String(fleet.controlPort)}`,
        probeTotalMs: 1_500,
        probePauseMs: 20,
        lookEveryMs: 100,
      }),
    ),
  );
  for (const { code, nameKo, nameEn } of proposedFunctions) {
    await world.command(engineer, proposeFunction, {
      functionCode: code,
      nameKo,
      nameEn,
      requires: code === 'F10' ? ['F01'] : [],
      confirmed: false,
      note: '확인 필요',
    });
  }
  for (const { contractId, functionCode, version, document } of simulatedVersions) {
    const household = contractId === 'household';
    await world.command(engineer, publishContract, {
      contractId,
      functionCode,
      version,
      titleKo: household ? '주민등록·세대정보 조회' : '복지·복지대상자 조회',
      titleEn: household
        ? 'Resident registration: household look-up'
        : 'Welfare: recipient look-up',
      document: structuredClone(document),
      counterpart: {
        institution: household ? 'mois' : 'ssis',
        nameKo: '중앙 시스템',
        nameEn: 'Central system',
        baseAddress: `${fleetName}/central/${contractId}`,
      },
      controlAddress: `${fleetName}/control`,
    });
  }
  await world.command(engineer, deprecateContract, {
    contractId: 'welfare',
    version: '1.0.0',
    deprecatedOn: '2026-07-01',
    sunsetOn: '2099-12-31',
  });
  for (const { contractId, version, basePath } of simulatedVersions) {
    const places = declared.filter(
      (code) => contractId === 'household' || (code === chuncheon) === (version === '1.0.0'),
    );
    await world.command(engineer, declareDeployment, {
      contractId,
      version,
      from: '2026-07-01',
      places: places.map((institution) => ({
        institution,
        baseAddress: `${fleetName}/sgg/${institution}/${basePath}`,
      })),
    });
  }
  const verdictOf = async (institution: string, functionCode: string) => {
    const { cells } = await world.query(null, findMatrix, {});
    const found = cells.find(
      (cell) => cell.institution === institution && cell.functionCode === functionCode,
    );
    return [found?.verdict, found?.check ?? found?.unknownBecause ?? null];
  };
  const opinionOf = async (projectId: string) => {
    const [found] = await world.query(officer, findSaeolOpinions, { projectId });
    return found?.verdict ?? null;
  };
  const owned = stack.move();
  return {
    ...world,
    stop,
    verdictOf,
    opinionOf,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

it(
  'asks every declared interface by itself and fills the matrix from what came back',
  async () => {
    await using world = await bootWithFleet();
    await expect.poll(() => world.verdictOf(chuncheon, 'F01'), patience).toEqual(['fail', 'C06']);
    await expect
      .poll(() => world.verdictOf(chuncheon, 'F10'), patience)
      .toEqual(['degraded', 'C05']);
    await expect.poll(() => world.verdictOf(jecheon, 'F01'), patience).toEqual(['fail', 'C01']);
    await expect.poll(() => world.verdictOf(jecheon, 'F10'), patience).toEqual(['unknown', 'C01']);
    await expect.poll(() => world.verdictOf('47130', 'F10'), patience).toEqual(['pass', null]);
    expect(await world.verdictOf('28275', 'F01')).toEqual(['unknown', 'no-deployment']);

    const found = await world.query(engineer, findCell, {
      institution: institutionCode(chuncheon),
      functionCode: 'F01',
    });
    expect(found?.checks.find(({ check }) => check === 'C06')).toMatchObject({
      verdict: 'fail',
      fixer: 'klid',
      findings: [{ path: '/세대/0/법정동코드', keyword: 'pattern', seen: 'string(8)' }],
    });
    expect(found).toMatchObject({ mayRequest: true, mayRelease: true });
    const blocked = await world.query(engineer, findCell, {
      institution: institutionCode(jecheon),
      functionCode: 'F10',
    });
    expect(blocked?.checks[0]?.blockedBy).toEqual({
      cause: 'other-function',
      functionCode: 'F01',
      check: 'C01',
    });
    const counts = await world.query(null, countCells, {});
    expect(counts).toMatchObject({ municipalities: 229, functions: 22, cells: 5038, fail: 2 });
    expect(counts.pass + counts.fail + counts.degraded + counts.unknown).toBe(5038);
    const contracts = await world.query(null, listContracts, {});
    expect(contracts.map(({ version, status, deployed }) => [version, status, deployed])).toEqual([
      ['2.0.0', 'active', 4],
      ['1.1.0', 'active', 3],
      ['1.0.0', 'deprecated', 1],
    ]);
    const addressOf = async (reader: Actor | null) =>
      (await world.query(reader, listContracts, {})).map(
        ({ counterpart }) => counterpart.baseAddress,
      );
    expect(await addressOf(null)).toEqual([null, null, null]);
    expect(await addressOf(officer)).toEqual([null, null, null]);
    expect(await addressOf(engineer)).toContain(`${fleetName}/central/household`);
    await world.settled();
    expect(await world.differences()).toEqual([]);

    // Read a year later, the day of these checks still shows what they found, and an earlier day nothing.
    const { rows } = await world.owner.query<{ today: string }>(
      `select to_char(madang.now() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today`,
    );
    await world.owner.query(`update madang.clock set offset_ms = offset_ms + 31536000000`);
    const then = await world.query(null, findMatrix, { day: day(rows[0]?.today ?? '') });
    const verdict = (code: string, functionCode: string) =>
      then.cells.find((cell) => cell.institution === code && cell.functionCode === functionCode)
        ?.verdict;
    expect(verdict(chuncheon, 'F01')).toBe('fail');
    expect(verdict('47130', 'F10')).toBe('pass');
    const before = await world.query(null, findMatrix, { day: day('2026-06-30') });
    expect(before.counts).toMatchObject({ municipalities: 228, pass: 0, fail: 0, unknown: 5016 });
    expect(before).toMatchObject({
      perimeterKo: '228 = OECD 2025, 기초 226 + 행정시 2, 2026-06-30까지; 세종 별도(확인 필요)',
      perimeterEn:
        '228 = OECD 2025, 226 basic + 2 administrative cities, until 2026-06-30; Sejong beside (to be confirmed)',
    });
    expect(then).toMatchObject({
      perimeterKo: '229 = 기초 227 + 행정시 2, 2026-07-01부터; 세종 별도(확인 필요)',
      perimeterEn:
        '229 = 227 basic + 2 administrative cities, from 2026-07-01; Sejong beside (to be confirmed)',
    });
  },
  longTest,
);

it(
  'issues an opinion that follows the cells it rests on, up to a repair that passes twice',
  async () => {
    await using world = await bootWithFleet();
    const projectId = id('prj-2027-51110-1');
    await world.command(system, openOpinion, {
      planId: 'plan-2027-51110',
      projectId,
      institution: chuncheon,
      functions: ['F01'],
    });
    await expect.poll(() => world.opinionOf(projectId), patience).toBe('unfit');
    const [opinion] = await world.query(officer, findSaeolOpinions, {
      planId: id('plan-2027-51110'),
    });
    expect(opinion).toMatchObject({ stage: 'observe', fixer: 'klid' });
    expect(opinion?.reasons[0]?.textKo).toMatch(
      /^춘천시 세대정보 조회가 계약 2\.0\.0과 다릅니다\(법정동코드 8자리\)\. 조치 주체: KLID\. 마지막 점검 /,
    );

    const cell = { institution: institutionCode(chuncheon), functionCode: 'F01' };
    expect(await world.command(officer, releaseSimulator, cell)).toEqual({
      ok: false,
      reason: 'not-permitted',
    });
    expect(await world.command(engineer, releaseSimulator, cell)).toMatchObject({ ok: true });
    await expect
      .poll(async () => {
        const found = await world.query(engineer, findCell, cell);
        return found?.checks.map(({ passesInRow }) => Math.min(passesInRow, 2));
      }, patience)
      .toEqual([2, 2, 2]);
    await expect.poll(() => world.opinionOf(projectId), patience).toBe('fit');
    await world.settled();
    expect(await world.differences()).toEqual([]);
  },
  longTest,
);

/** A road on which answers can be held up once they have left the fleet. */
async function slowRoad(port: number, holdUp: (path: string) => Promise<void>) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const carry = async () => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`);
      const body = Buffer.from(await answer.arrayBuffer());
      await holdUp(path);
      response.writeHead(answer.status, [...answer.headers].flat()).end(body);
    };
    carry().catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

it(
  'loses no repair of an interface that is just being asked',
  async () => {
    const cell = { institution: institutionCode(chuncheon), functionCode: 'F01' };
    let holding = false;
    const left = Promise.withResolvers<undefined>();
    const arrives = Promise.withResolvers<undefined>();
    await using world = await bootWithFleet(seededFaults, (port) =>
      slowRoad(port, async (path) => {
        if (!holding || !path.includes(`/${chuncheon}/household/`)) return;
        left.resolve(undefined);
        await arrives.promise;
      }),
    );
    await expect.poll(() => world.verdictOf(chuncheon, 'F01'), patience).toEqual(['fail', 'C06']);

    holding = true;
    expect(await world.command(engineer, requestCheck, cell)).toMatchObject({ ok: true });
    await left.promise;
    expect(await world.command(engineer, releaseSimulator, cell)).toMatchObject({ ok: true });
    arrives.resolve(undefined);

    await expect
      .poll(async () => {
        const found = await world.query(engineer, findCell, cell);
        return found?.checks.map(({ passesInRow }) => Math.min(passesInRow, 2));
      }, patience)
      .toEqual([2, 2, 2]);
    await world.settled();
    expect(await world.differences()).toEqual([]);
  },
  longTest,
);

it(
  'knows nothing, and blames nobody, while the whole fleet is stopped',
  async () => {
    await using world = await bootWithFleet([]);
    const projectId = id('prj-2027-51110-7');
    await expect.poll(() => world.verdictOf('47130', 'F10'), patience).toEqual(['pass', null]);
    await world.stop();
    await world.command(system, openOpinion, {
      planId: 'plan-2027-51110',
      projectId,
      institution: chuncheon,
      functions: ['F01'],
    });
    await expect.poll(() => world.opinionOf(projectId), patience).toBe('unknown');
    for (const code of declared) {
      await expect.poll(() => world.verdictOf(code, 'F01'), patience).toEqual(['unknown', 'C01']);
    }
    const counts = await world.query(null, countCells, {});
    expect(counts).toMatchObject({ fail: 0, degraded: 0 });
  },
  longTest,
);

it(
  'refuses addresses outside its networks, strangers, and what nobody declared',
  async () => {
    await using world = await bootWithFleet([]);
    const declare = (institution: string, baseAddress: string) =>
      world.command(engineer, declareDeployment, {
        contractId: id('household'),
        version: '2.0.0',
        from: day('2026-08-01'),
        places: [{ institution: institutionCode(institution), baseAddress }],
      });
    for (const address of [
      'http://169.254.169.254/latest/meta-data',
      'http://127.0.0.1:4222/',
      'http://localhost/',
      'http://saeol-simulator.madang.internal.example/',
    ]) {
      expect(await declare(chuncheon, address)).toEqual({
        ok: false,
        reason: 'address-outside-networks',
      });
    }
    expect(await declare('51000', `${fleetName}/sgg/51000/household/v2`)).toEqual({
      ok: false,
      reason: 'not-a-municipality',
    });
    expect(
      await world.command(engineer, requestCheck, { institution: '28275', functionCode: 'F01' }),
    ).toEqual({ ok: false, reason: 'no-deployment' });
    expect(
      await world.command(officer, requestCheck, { institution: chuncheon, functionCode: 'F01' }),
    ).toEqual({ ok: false, reason: 'not-permitted' });
  },
  longTest,
);

it(
  'offers to clear a fault only where a simulated fleet is configured',
  async () => {
    await using world = await bootService(
      saeolService({
        networks: [],
        simulatorUrl: undefined,
        simulatorControlUrl: undefined,
        probeTotalMs: 500,
        probePauseMs: 0,
        lookEveryMs: 100,
      }),
    );
    expect(
      await world.command(engineer, releaseSimulator, {
        institution: chuncheon,
        functionCode: 'F01',
      }),
    ).toEqual({ ok: false, reason: 'no-simulator' });
  },
  longTest,
);
