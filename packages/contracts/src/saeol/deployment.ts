import { z } from 'zod';
import { defineCommand, defineEvent, type EventOf } from '../define.ts';
import { Day, Id, InstitutionCode } from '../scalars.ts';
import { ContractVersion, FunctionCode } from './words.ts';

/** Where one municipality's interface answers. */
export const DeploymentPlace = z.object({
  institution: InstitutionCode,
  /** Absolute http(s) address; its host must be in a network that this installation knows. */
  baseAddress: z.url().max(300),
});
export type DeploymentPlace = z.infer<typeof DeploymentPlace>;

const fields = {
  contractId: Id,
  version: ContractVersion,
  /** First day on which this declaration holds. */
  from: Day,
  places: z.array(DeploymentPlace).min(1).max(400),
} as const;

const example = {
  contractId: 'household',
  version: '2.0.0',
  from: '2026-07-01',
  places: [
    {
      institution: '51110',
      baseAddress: 'http://saeol-simulator.madang.internal/sgg/51110/household/v2',
    },
  ],
} as const;

/**
 * Municipalities declared, from a day on, which contract version their interface runs and where.
 * A later declaration for the same municipality and function replaces an earlier one from its day.
 */
export const deploymentDeclared = defineEvent({
  service: 'saeol',
  type: 'deployment.declared',
  version: 1,
  law: 'house:saeol/deployments',
  data: z.object({ ...fields, functionCode: FunctionCode }),
  example: { ...example, functionCode: 'F01', places: [...example.places] },
});
export type DeploymentDeclared = EventOf<typeof deploymentDeclared>;

/** Declares a deployment for one municipality or for a whole list at once. */
export const declareDeployment = defineCommand({
  service: 'saeol',
  name: 'declareDeployment',
  law: 'house:saeol/deployments',
  input: z.strictObject(fields),
  reasons: [
    'version-absent',
    'not-a-municipality',
    'place-repeated',
    'address-outside-networks',
    'unchanged',
  ],
  example: { ...example, places: [...example.places] },
});
