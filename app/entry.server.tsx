import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { getLog } from '#server/log.server.ts';
import { DocumentContext } from './features/site/document-context.ts';
import { readPreferences } from './features/site/preferences.server.ts';
import { serverMessages } from './i18n/get-t.server.ts';
import { MessageSourceContext } from './i18n/i18n-context.ts';

/** How long loaders may stream, in milliseconds. Rendering is given up a second later. */
export const streamTimeout = 5_000;

/** Renders a page. People get it as it becomes ready, robots when it is whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const preferences = await readPreferences(request, null);
  const page = (
    <DocumentContext.Provider value={{ nonce, requestId, preferences }}>
      <MessageSourceContext.Provider value={serverMessages}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </MessageSourceContext.Provider>
    </DocumentContext.Provider>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  const whole = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';

  return new Promise((resolve, reject) => {
    let failed = false;
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole]() {
        resolve(
          new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }),
        );
        pipe(body);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        failed = true;
        if (!request.signal.aborted) getLog().error({ err: error, requestId }, 'rendering failed');
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1_000);
    body.once('close', () => {
      clearTimeout(timer);
      // Only does something when the reader has gone before the end.
      abort();
    });
  });
}

/** Notes errors of loaders and actions. What a page threw on purpose, and readers who left, are no errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  getLog().error({ err: error, requestId: context.requestId }, 'request failed');
};
