import { z } from 'zod';

const Environment = z.object({
  OIDC_ISSUER: z.string().default(''),
  MADANG_DEMO: z.string().optional(),
  SIMULATOR_URL: z.string().optional(),
});

/**
 * The clock may be moved only in the demonstration world: where it is said to be one, or where
 * simulated municipalities run, and never beside a real issuer. Silence means that time is real.
 */
export function worldConfig(): { readonly movable: boolean } {
  const { OIDC_ISSUER, MADANG_DEMO, SIMULATOR_URL } = Environment.parse(process.env);
  const demonstration =
    MADANG_DEMO === undefined ? SIMULATOR_URL !== undefined : MADANG_DEMO === '1';
  return { movable: demonstration && OIDC_ISSUER === '' };
}
