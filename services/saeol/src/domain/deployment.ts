import type { DeploymentDeclared } from '@madang/contracts';

/** What each municipality declared for one contract: `version baseAddress`, by first day. */
export type Deployments = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const initialDeployments: Deployments = new Map();

export function evolveDeployments(state: Deployments, event: DeploymentDeclared): Deployments {
  const { from, version, places } = event.data;
  const next = new Map(state);
  for (const { institution, baseAddress } of places) {
    next.set(
      institution,
      new Map([...(next.get(institution) ?? []), [from, `${version} ${baseAddress}`]]),
    );
  }
  return next;
}
