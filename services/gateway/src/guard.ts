import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalBody, type SentenceCode } from './sentences.ts';

/** The header that a page of another origin cannot send without being asked first. */
export const intentHeader = 'x-madang';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const probes = new Set(['/healthz', '/readyz', '/metrics']);

type Refusal = { readonly status: number; readonly error: SentenceCode };

/**
 * Asked before routing: is this our host, and did our own page send it? Reads of data and all
 * changes are refused when they come from another origin; changes must also say so by a header.
 */
export function guard(app: FastifyInstance, publicUrl: URL): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    if (probes.has(path)) return;
    if (request.host !== publicUrl.host) {
      if (safeMethods.has(request.method)) {
        await reply.redirect(`${publicUrl.origin}${request.url}`, 308);
      } else {
        await reply.code(421).send(refusalBody('other-host', request.id));
      }
      return;
    }
    const refusal = refusalOf(request, path, publicUrl);
    if (refusal !== undefined) {
      request.log.warn({ error: refusal.error, path }, 'request refused');
      await reply.code(refusal.status).send(refusalBody(refusal.error, request.id));
    }
  });
}

function refusalOf(request: FastifyRequest, path: string, publicUrl: URL): Refusal | undefined {
  const changes = !safeMethods.has(request.method);
  const guarded = changes || path.startsWith('/trpc/') || path.startsWith('/api/');
  if (!guarded) return undefined;

  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== publicUrl.origin) {
    return { status: 403, error: 'other-origin' };
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, error: 'other-origin' };
  }
  if (!changes) return undefined;

  // The issuer's own forms and token requests follow its protocol; they carry no session of ours.
  if (path.startsWith('/oidc/')) return undefined;
  if (request.headers[intentHeader] !== '1') return { status: 403, error: 'intent-header-missing' };
  if (!typeFits(path, request.headers['content-type'])) {
    return { status: 415, error: 'content-type' };
  }
  return undefined;
}

/** One content type per door; a body-less change needs none. */
function typeFits(path: string, contentType: string | undefined): boolean {
  if (path === '/auth/logout') return contentType === undefined || isJson(contentType);
  if (path === '/api/upload') return contentType?.startsWith('multipart/form-data;') === true;
  return isJson(contentType);
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}
