import { createHash } from 'node:crypto';

import { canonicalJson } from '@madang/kernel';
import type { z } from 'zod';

import household200 from './contracts/household-2.0.0.json' with { type: 'json' };
import welfare100 from './contracts/welfare-1.0.0.json' with { type: 'json' };
import welfare110 from './contracts/welfare-1.1.0.json' with { type: 'json' };

type Document = Record<string, z.core.util.JSONType>;

/** One published version as an endpoint of the fleet implements it. */
export type SimulatedVersion = {
  readonly contractId: string;
  readonly functionCode: string;
  readonly version: string;
  /** Part of the address under a municipality: `household/v2`. */
  readonly basePath: string;
  readonly document: Document;
  readonly documentSha256: string;
  readonly deprecation?: {
    /** Value of the Deprecation field: a structured date. */
    readonly deprecation: string;
    /** Value of the Sunset field: an HTTP date. */
    readonly sunset: string;
  };
};

const sha256 = (document: Document) =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');

/** Every version that some endpoint of the fleet runs. */
export const simulatedVersions: readonly SimulatedVersion[] = [
  {
    contractId: 'household',
    functionCode: 'F01',
    version: '2.0.0',
    basePath: 'household/v2',
    document: household200,
    documentSha256: sha256(household200),
  },
  {
    contractId: 'welfare',
    functionCode: 'F10',
    version: '1.1.0',
    basePath: 'welfare/v1',
    document: welfare110,
    documentSha256: sha256(welfare110),
  },
  {
    contractId: 'welfare',
    functionCode: 'F10',
    version: '1.0.0',
    basePath: 'welfare/v1.0',
    document: welfare100,
    documentSha256: sha256(welfare100),
    deprecation: {
      deprecation: `@${String(Date.UTC(2026, 5, 30, 15) / 1000)}`,
      sunset: new Date(Date.UTC(2026, 11, 31, 14, 59, 59)).toUTCString(),
    },
  },
];
