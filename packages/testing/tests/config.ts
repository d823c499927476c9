/** `MADANG_SIMULATION_SEED`: the one run that is to be seen again, as a failure printed it. */
export function simulationSeed(): number | undefined {
  const given = process.env['MADANG_SIMULATION_SEED'];
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given)) throw new Error(`MADANG_SIMULATION_SEED is no number: ${given}`);
  return Number(given);
}
