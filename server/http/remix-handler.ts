import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type { RequestHandler, Request as ServerRequest, Response as ServerResponse } from 'express';
import { contextOf } from './request-context.ts';

const withoutBody = new Set(['GET', 'HEAD']);

function toWebRequest(request: ServerRequest, response: ServerResponse, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const { method } = request;
  return new Request(origin + request.originalUrl, {
    method,
    headers,
    signal: gone.signal,
    ...(!withoutBody.has(method) && { body: createReadableStreamFromReadable(request), duplex: 'half' }),
  });
}

async function send(answer: Response, page: Buffer | undefined, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (page) response.end(page);
  else if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}

/**
 * Answers from a Remix build. Remix's own handler for Express does the same with two differences: it takes the page's
 * host from what the request says of it, which nothing here should believe, and it sends whole pages through streams.
 *
 * @param origin of the addresses that loaders and actions see
 */
export function answerFrom(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
  origin: string,
): RequestHandler {
  const answer = createRequestHandler(build, mode);
  return (request, response, next) => {
    const context = { ...contextOf(response) };
    answer(toWebRequest(request, response, origin), context)
      .then((answered) => send(answered, context.page, response))
      .catch(next);
  };
}
