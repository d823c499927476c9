import { saeolInstitutionsOn } from '@madang/access';
import { proposedFunctions } from '@madang/contracts';
import { simulatedVersions } from '@madang/simulators';

import type { SeedStep } from './step.ts';

const engineer = 'engineer-klid';
const fleet = 'http://saeol-simulator.madang.internal';
/** The day on which the municipalities of today began; all of them declare from then on. */
const from = '2026-07-01';
/** 08:50 in Korea on the day on which the visitor arrives, so that the first sweep is fresh. */
const morning = '2026-09-02T23:50:00.000Z';
/** Took a new name on the first day and has declared nothing under it. */
const undeclared = '28275';
/** Still runs the deprecated version. */
const onOldWelfare = '51110';

const counterparts = {
  household: {
    institution: 'mois',
    nameKo: '주민등록정보시스템',
    nameEn: 'Resident registration system',
    baseAddress: `${fleet}/central/household`,
  },
  welfare: {
    institution: 'ssis',
    nameKo: '사회보장정보시스템(행복이음)',
    nameEn: 'Social security information system',
    baseAddress: `${fleet}/central/welfare`,
  },
};
const titles = {
  household: ['주민등록·세대정보 조회', 'Resident registration: household look-up'],
  welfare: ['복지·복지대상자 조회', 'Welfare: welfare recipient look-up'],
} as const;

/** The welfare look-up asks for a household first. */
const requires: Readonly<Record<string, readonly string[]>> = { F10: ['F01'] };

const functions: readonly SeedStep[] = proposedFunctions.map(({ code, nameKo, nameEn }) => ({
  at: morning,
  as: engineer,
  command: 'proposeFunction',
  input: {
    functionCode: code,
    nameKo,
    nameEn,
    requires: requires[code] ?? [],
    confirmed: false,
    note: '제안. 한국지역정보개발원 확인 필요',
  },
}));

const contracts: readonly SeedStep[] = simulatedVersions.map((simulated) => {
  const key = simulated.contractId === 'household' ? 'household' : 'welfare';
  const [titleKo, titleEn] = titles[key];
  return {
    at: morning,
    as: engineer,
    command: 'publishContract',
    input: {
      contractId: simulated.contractId,
      functionCode: simulated.functionCode,
      version: simulated.version,
      titleKo,
      titleEn,
      document: simulated.document,
      counterpart: counterparts[key],
      controlAddress: `${fleet}/control`,
    },
  };
});

const deprecation: SeedStep = {
  at: morning,
  as: engineer,
  command: 'deprecateContract',
  input: {
    contractId: 'welfare',
    version: '1.0.0',
    deprecatedOn: from,
    sunsetOn: '2026-12-31',
  },
};

const declaring = saeolInstitutionsOn(from)
  .map(({ code }) => code)
  .filter((code) => code !== undeclared);

const deployments: readonly SeedStep[] = simulatedVersions.map(
  ({ contractId, version, basePath }) => ({
    at: morning,
    as: engineer,
    command: 'declareDeployment',
    input: {
      contractId,
      version,
      from,
      places: declaring
        .filter(
          (code) => contractId === 'household' || (code === onOldWelfare) === (version === '1.0.0'),
        )
        .map((institution) => ({
          institution,
          baseAddress: `${fleet}/sgg/${institution}/${basePath}`,
        })),
    },
  }),
);

/**
 * Functions, contracts and declared deployments. No result of a check is among them: those appear
 * because the service asks the interfaces.
 */
export const saeolSteps: readonly SeedStep[] = [
  ...functions,
  ...contracts,
  deprecation,
  ...deployments,
];
