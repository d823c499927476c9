/** From which number the accidents follow; a printed one makes the same run again. */
export function accidentSeed(): number {
  return Number(process.env['MADANG_ACCIDENT_SEED'] ?? '2026');
}
