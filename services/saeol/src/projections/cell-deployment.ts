import { defineReadModel, on } from '@madang/backbone/service';
import { deploymentDeclared } from '@madang/contracts';

import { type Declaration, DeploymentTable } from '../db/rows.ts';

/** What each municipality declared for a function, by first day: right for any date. */
export const cellDeployment = defineReadModel({
  table: 'cell_deployment',
  version: 1,
  key: ['institution', 'function_code'],
  row: DeploymentTable,
  blank: (key: { institution: string; function_code: string }) => ({ ...key, declarations: [] }),
  on: [
    on(
      deploymentDeclared,
      ({ data }) =>
        data.places.map(({ institution }) => ({
          institution,
          function_code: data.functionCode,
        })),
      (row: DeploymentTable, { data }) => {
        const place = data.places.find(({ institution }) => institution === row.institution);
        if (place === undefined) return row;
        const { from, contractId, version } = data;
        const { baseAddress } = place;
        const kept = row.declarations.filter(
          (known) => known.from !== from || known.contractId !== contractId,
        );
        return {
          ...row,
          declarations: [...kept, { from, contractId, version, baseAddress }].sort(byFirstDay),
        };
      },
    ),
  ],
});

function byFirstDay(a: Declaration, b: Declaration): number {
  const [left, right] = [`${a.from} ${a.contractId}`, `${b.from} ${b.contractId}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
