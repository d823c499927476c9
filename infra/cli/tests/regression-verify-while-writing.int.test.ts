import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { importProjects } from '../src/import-projects.ts';
import { services } from '../src/instance.ts';
import { verify } from '../src/verify.ts';

const today = '2026-09-03';

const header =
  'bid_no,bid_ord,title,notice_kind,demand_org,demand_org_code,notice_at,budget_krw,ict_keyword';
const batch = 50;
/** Unlike every other, so that the time goes into writing and not into comparing. */
const title = (no: string) =>
  [...createHash('sha256').update(no).digest().subarray(0, 12)]
    .map((byte, at) => String.fromCodePoint(0xac00 + ((byte * 43 + at * 997) % 11_172)))
    .join('');
const notice = (no: string) =>
  `${no},000,${title(no)},등록공고,춘천시,4180000,2026-04-17 17:32:50,1000,1`;

it('calls nothing wrong that is merely on its way while services write', async () => {
  await using world = await bootServices(...services);
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-verify-'));
  const file = path.join(folder, 'notices.csv');
  /** How many events there were at each judgement. */
  const judged = new Set<number>();

  const write = async () => {
    for (let round = 0; judged.size < 4; round += 1) {
      const rows = Array.from({ length: batch }, (_, no) =>
        notice(`N${String(round)}-${String(no)}`),
      );
      await writeFile(file, [header, ...rows].join('\n'));
      const told = await importProjects(file, {
        nc: world.nc,
        folder,
        progress: () => undefined,
        today,
      });
      expect(told).toMatchObject({ counts: { imported: batch } });
    }
  };
  const judge = async () => {
    while (judged.size < 4) {
      const { findings, events } = await verify({ pool: world.owner }, 0);
      judged.add(events);
      // Not waited for, an effect may be on its way, and is named as that alone.
      expect(findings.filter(({ kind }) => kind !== 'event-without-effect')).toEqual([]);
    }
  };
  await Promise.all([write(), judge()]);
  expect(await verify({ pool: world.owner }, 90)).toMatchObject({ ok: true, missing: 0 });
  await rm(folder, { recursive: true, force: true });
}, 180_000);
