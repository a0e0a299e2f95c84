import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { TandemLoadContext } from '../load-context.ts';
import type { Log } from '../log.server.ts';
import { toLogPath } from './log-path.ts';

/** 244 random bits. Node draws the randomness of identifiers in advance, so two of them are cheaper than sixteen bytes. */
const newNonce = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '');

/** Gives each request an id and a nonce, and writes one log line when it was answered. */
export function requestContext(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const context: TandemLoadContext = {
      nonce: newNonce(),
      requestId: randomUUID(),
      clientIp: request.ip ?? '',
    };
    response.locals.context = context;
    response.setHeader('X-Request-Id', context.requestId);
    response.once('close', () => {
      log.info({
        requestId: context.requestId,
        method: request.method,
        path: toLogPath(request.originalUrl),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(!response.writableFinished && { cutOff: true }),
      });
    });
    next();
  };
}

/** The context that {@link requestContext} made. */
export function contextOf(response: Response): TandemLoadContext {
  return response.locals.context as TandemLoadContext;
}
