import type { Position, ServiceName } from '@madang/contracts';

/**
 * The last numbers that this window's own commands wrote, by service. Queries carry them for a
 * while so that people always see their own act, even in a read model of another service.
 */
const keepMs = 60_000;
const written = new Map<ServiceName, { number: number; at: number }>();

export function rememberPosition(service: ServiceName, number: number): void {
  written.set(service, { number, at: Date.now() });
}

export function recentPositions(): Position[] {
  for (const [service, { at }] of written) if (Date.now() - at > keepMs) written.delete(service);
  return [...written].map(([service, { number }]) => ({ service, number }));
}
