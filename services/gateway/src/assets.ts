import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a file goes over the line; none for what is compressed already. */
type Encoding = 'br' | 'gzip' | 'identity';

type Asset = {
  readonly type: string;
  /** Its name contains the digest of its content, so it never changes. */
  readonly immutable: boolean;
  readonly etag: string;
  readonly body: (encoding: Encoding) => Promise<Buffer>;
  readonly compressible: boolean;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv; charset=utf-8',
};
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Assets = ReadonlyMap<string, Asset>;

/** The console as it was last built; a build while the gateway runs is noticed at the next page. */
export function createAssets(folder: string): () => Promise<Assets> {
  let read: { readonly built: number; readonly assets: Promise<Assets> } | undefined;
  return async () => {
    const built = await stat(path.join(folder, 'index.html')).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (read?.built !== built) read = { built, assets: readAssets(folder) };
    return read.assets;
  };
}

/**
 * The built console as a list of known files: what is not listed is not served, so no path can
 * leave the folder. A file is compressed when first asked for, unless the build left a compressed
 * one beside it, and kept in memory.
 */
async function readAssets(folder: string): Promise<Assets> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Set(files);
  const assets = files
    .filter((file) => types[path.extname(file)] !== undefined)
    .map(async (file): Promise<[string, Asset]> => [
      `/${path.relative(folder, file).split(path.sep).join('/')}`,
      await asset(file, known),
    ]);
  return new Map(await Promise.all(assets));
}

async function asset(file: string, known: ReadonlySet<string>): Promise<Asset> {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const content = await readFile(file);
  const compressible = /^(text|application\/(json|manifest)|image\/svg)/.test(type);
  const kept = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]]);
  return {
    type,
    compressible,
    immutable:
      /[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(path.basename(file)) &&
      file.includes(`${path.sep}assets${path.sep}`),
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    body(encoding) {
      const made = kept.get(encoding) ?? compressed(file, content, encoding, known);
      kept.set(encoding, made);
      return made;
    },
  };
}

async function compressed(
  file: string,
  content: Buffer,
  encoding: Encoding,
  known: ReadonlySet<string>,
): Promise<Buffer> {
  if (encoding === 'identity') return content;
  const beside = `${file}.${encoding === 'br' ? 'br' : 'gz'}`;
  if (known.has(beside)) return readFile(beside);
  if (encoding === 'gzip') return gzipped(content);
  return brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** The best encoding that the browser takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const offered = new Set(
    (accepted ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part.trim()))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (offered.has('br')) return 'br';
  return offered.has('gzip') ? 'gzip' : 'identity';
}
