import type { RequestListener } from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Env } from './env.server.ts';
import { type AssetServer, createAssetServer } from './http/assets.ts';
import { limitBody } from './http/body-limit.ts';
import type { Health } from './http/health.ts';
import type { OriginCheck } from './http/origins.ts';
import { refuseUnreadableAddress } from './http/readable-address.ts';
import { answerFrom } from './http/remix-handler.ts';
import { contextOf, requestContext } from './http/request-context.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Log } from './log.server.ts';
import { groupRoutes } from './route-groups.ts';
import { pathnameOf } from './upgrade.ts';

type RemixBuild = ServerBuild | (() => Promise<ServerBuild>);

/** Where pages and client files come from: the built ones, or Vite while developing. */
export interface PageSource {
  readonly build: RemixBuild;
  /** Vite's own middleware while developing. */
  readonly middleware?: RequestHandler;
  /** Folder of built client files in production. */
  readonly clientFolder?: string;
}

/** What answers requests. */
export interface HttpOptions {
  readonly env: Env;
  readonly log: Log;
  readonly health: Health;
  readonly isOwnOrigin: OriginCheck;
  readonly pages: PageSource;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function headers(env: Env): RequestHandler {
  const headersFor = securityHeaders(env);
  return (_request, response, next) => {
    for (const [name, value] of headersFor(contextOf(response).nonce)) response.setHeader(name, value);
    next();
  };
}

function requireOwnOrigin(isOwnOrigin: OriginCheck): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.has(request.method) || isOwnOrigin(request.headers)) return next();
    response.status(403).type('text').send('This request did not come from a page of this site.\n');
  };
}

// Pages hold no secret beside text that a stranger chose, so compressing them gives nothing away; no tokens are put
// into forms, because the origin is checked instead. Low effort: pages are made anew for each request.
const compressPages = () =>
  compression({ threshold: 1024, level: 4, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });

function reportReadiness(health: Health): RequestHandler {
  return (_request, response, next) => {
    health
      .report()
      .then((report) =>
        response
          .status(report.ready ? 200 : 503)
          .set('Cache-Control', 'no-store')
          .json(report),
      )
      .catch(next);
  };
}

function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const { requestId } = contextOf(response);
    log.error({ requestId, err: error }, 'a request failed outside the pages');
    if (response.headersSent) return next(error);
    response.status(500).type('text');
    response.send(`Something went wrong on our side. Please try again. (${requestId})\n`);
  };
}

function toTrustProxy(setting: string | undefined): boolean | number | string {
  if (setting === undefined) return false;
  return /^\d+$/.test(setting) ? Number(setting) : setting;
}

function answerWithPages(build: RemixBuild, { NODE_ENV, APP_URL }: Env): RequestHandler {
  const { origin } = new URL(APP_URL);
  if (typeof build === 'function') return answerFrom(build, NODE_ENV, origin);
  const groupFor = groupRoutes(build);
  const handlers = new Map<RemixBuild, RequestHandler>();
  return (request, response, next) => {
    const group = groupFor(request.path);
    const answer = handlers.get(group) ?? answerFrom(group, NODE_ENV, origin);
    handlers.set(group, answer);
    return answer(request, response, next);
  };
}

function createApp({ env, log, health, isOwnOrigin, pages }: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Pages read their own addresses.
  app.set('query parser', false);
  app.set('trust proxy', toTrustProxy(env.TRUST_PROXY));
  app.get('/readyz', reportReadiness(health));
  app.use(requestContext(log), headers(env));
  if (pages.middleware) app.use(pages.middleware);
  app.use(refuseUnreadableAddress, requireOwnOrigin(isOwnOrigin));
  app.use(limitBody(env.MAX_BODY_BYTES), compressPages());
  app.all('*', answerWithPages(pages.build, env));
  app.use(lastResort(log));
  return app;
}

/** Answers every request that no mount takes. Built files and `/healthz` never reach Express. */
export function createHttp(options: HttpOptions): RequestListener {
  const app = createApp(options);
  const { clientFolder } = options.pages;
  const serveAsset: AssetServer = clientFolder ? createAssetServer(path.resolve(clientFolder)) : () => false;
  return (request, response) => {
    const pathname = pathnameOf(request);
    if (serveAsset(request, response, pathname)) return;
    if (pathname === '/healthz') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end('{"alive":true}\n');
      return;
    }
    app(request, response);
  };
}
