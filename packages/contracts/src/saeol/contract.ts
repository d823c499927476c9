import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, Instant, InstitutionCode } from '../scalars.ts';
import { ContractVersion, FunctionCode } from './words.ts';

/** An OpenAPI 3.1 document as JSON; its shape is read by the check that uses it. */
const ApiDocument = z.record(z.string(), z.json());

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The central system that the function reaches through this interface. */
export const ContractCounterpart = z.object({
  institution: InstitutionCode,
  nameKo: FilledText(80),
  nameEn: FilledText(120),
  /** Where the counterpart itself answers a probe. */
  baseAddress: z.url().max(300),
});
export type ContractCounterpart = z.infer<typeof ContractCounterpart>;

const published = {
  contractId: Id,
  functionCode: FunctionCode,
  version: ContractVersion,
  titleKo: FilledText(120),
  titleEn: FilledText(160),
  document: ApiDocument,
  counterpart: ContractCounterpart,
  /** Where a probe of the same route answers when only the municipality is silent. */
  controlAddress: z.url().max(300),
} as const;

const example = {
  contractId: 'household',
  functionCode: 'F01',
  version: '2.0.0',
  titleKo: '주민등록·세대정보 조회',
  titleEn: 'Resident registration: household look-up',
  document: { openapi: '3.1.0', info: { title: '주민등록·세대정보 조회', version: '2.0.0' } },
  counterpart: {
    institution: 'mois',
    nameKo: '주민등록정보시스템',
    nameEn: 'Resident registration system',
    baseAddress: 'http://saeol-simulator.madang.internal/central/household',
  },
  controlAddress: 'http://saeol-simulator.madang.internal/control',
} as const;

/**
 * A version of an interface contract was published. Versions never change: a correction is a new
 * version.
 * @source law:electronic-government-act/36
 */
export const contractPublished = defineEvent({
  service: 'saeol',
  type: 'contract.published',
  version: 1,
  law: 'law:electronic-government-act/36',
  data: z.object({
    ...published,
    /** SHA-256 over the canonical JSON of the document. */
    documentSha256: Sha256,
  }),
  example: { ...example, documentSha256: '0'.repeat(64) },
});
export type ContractPublished = EventOf<typeof contractPublished>;

/** A published version was deprecated: it may be used until its sunset day, inclusive. */
export const contractDeprecated = defineEvent({
  service: 'saeol',
  type: 'contract.deprecated',
  version: 1,
  law: 'house:saeol/deprecation',
  data: z.object({
    contractId: Id,
    functionCode: FunctionCode,
    version: ContractVersion,
    deprecatedOn: Day,
    sunsetOn: Day,
  }),
  example: {
    contractId: 'welfare',
    functionCode: 'F10',
    version: '1.0.0',
    deprecatedOn: '2026-07-01',
    sunsetOn: '2026-12-31',
  },
});
export type ContractDeprecated = EventOf<typeof contractDeprecated>;

/** Publishes a version of an interface contract. */
export const publishContract = defineCommand({
  service: 'saeol',
  name: 'publishContract',
  law: 'law:electronic-government-act/36',
  input: z.strictObject(published),
  reasons: [
    'version-exists',
    'other-function',
    'document-not-openapi-3-1',
    'document-version-differs',
    'document-has-no-answer-schema',
    'address-outside-networks',
  ],
  example,
});

/** Deprecates a published version and sets the last day of its use. */
export const deprecateContract = defineCommand({
  service: 'saeol',
  name: 'deprecateContract',
  law: 'house:saeol/deprecation',
  input: z.strictObject({
    contractId: Id,
    version: ContractVersion,
    deprecatedOn: Day,
    sunsetOn: Day,
  }),
  reasons: ['version-absent', 'already-deprecated', 'sunset-before-deprecation'],
  example: {
    contractId: 'welfare',
    version: '1.0.0',
    deprecatedOn: '2026-07-01',
    sunsetOn: '2026-12-31',
  },
});

export const ContractRow = z.object({
  contractId: z.string(),
  functionCode: z.string(),
  version: z.string(),
  titleKo: z.string(),
  titleEn: z.string(),
  documentSha256: z.string(),
  document: z.record(z.string(), z.json()),
  counterpart: z.object({
    institution: z.string(),
    nameKo: z.string(),
    nameEn: z.string(),
    /** Null for a reader who may not know addresses. */
    baseAddress: z.string().nullable(),
  }),
  publishedAt: Instant,
  deprecatedOn: Day.nullable(),
  sunsetOn: Day.nullable(),
  /** `active`, `deprecated` before its sunset, `retired` after it, on the day of reading. */
  status: z.enum(['active', 'deprecated', 'retired']),
  /** Municipalities whose interface is declared to run this version on the day of reading. */
  deployed: z.int().min(0),
  /** Of these, how many are not passing now. */
  notPassing: z.int().min(0),
});
export type ContractRow = z.infer<typeof ContractRow>;

/** Every published version of every contract. Open to everyone but for addresses. */
export const listContracts = defineQuery({
  service: 'saeol',
  name: 'listContracts',
  input: z.strictObject({}),
  output: z.array(ContractRow),
});
