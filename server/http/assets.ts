import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

interface Asset {
  readonly type: string;
  readonly cacheControl: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | undefined;
  readonly brotli: Buffer | undefined;
}

/** Answers a request for a built file; false where it is none. */
export type AssetServer = (request: IncomingMessage, response: ServerResponse, pathname: string) => boolean;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

function readOptional(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function readAsset(folder: string, name: string): Asset {
  const file = path.join(folder, name);
  return {
    type: types[path.extname(name)] ?? 'application/octet-stream',
    // Names below assets/ carry a hash of the content.
    cacheControl: name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    plain: readFileSync(file),
    gzip: readOptional(`${file}.gz`),
    brotli: readOptional(`${file}.br`),
  };
}

/**
 * Serves the built client files from memory, compressed once at build time, without Express or Remix in the way.
 *
 * @param folder the built client files, with `.br` and `.gz` beside what shrinks
 */
export function createAssetServer(folder: string): AssetServer {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const assets = new Map(names.map((name) => [`/${name}`, readAsset(folder, name)]));

  return (request, response, pathname) => {
    const asset = assets.get(pathname);
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding =
      asset.brotli && /\bbr\b/.test(accepted)
        ? 'br'
        : asset.gzip && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : undefined;
    const body =
      (encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : undefined) ?? asset.plain;
    response.writeHead(200, {
      'Content-Type': asset.type,
      'Content-Length': body.byteLength,
      'Cache-Control': asset.cacheControl,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...(asset.brotli || asset.gzip ? { Vary: 'Accept-Encoding' } : {}),
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}
