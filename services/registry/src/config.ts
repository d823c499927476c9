import { z } from 'zod';

const Environment = z.object({
  OIDC_ISSUER: z.string().optional(),
  MADANG_DEMO: z.string().optional(),
});

/** The clock may be moved only where no real issuer signs people in. */
export function worldConfig(): { readonly movable: boolean } {
  const { OIDC_ISSUER, MADANG_DEMO } = Environment.parse(process.env);
  return { movable: (OIDC_ISSUER ?? '') === '' && MADANG_DEMO !== '0' };
}
