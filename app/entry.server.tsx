import { PassThrough, Writable } from 'node:stream';
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
import { MarkupCacheContext } from './ui/cached-markup.tsx';
import { createMarkupCache } from './ui/markup-cache.server.ts';

/** How long loaders may stream, in milliseconds. Rendering is given up a second later. */
export const streamTimeout = 5_000;

/**
 * How long a page that is ready in its frame may take to be ready as a whole, in milliseconds, before it is sent piece by
 * piece. Our loaders wait for their data, so pages are whole at once, and one piece is much cheaper than thirty.
 */
const patience = 200;

const markupCache = createMarkupCache();

/** Renders a page. People get it as it becomes ready where a part of it is slow; robots always when it is whole. */
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
        <MarkupCacheContext.Provider value={markupCache}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </MarkupCacheContext.Provider>
      </MessageSourceContext.Provider>
    </DocumentContext.Provider>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  const isRobot = isbot(request.headers.get('user-agent') ?? '');

  return new Promise((resolve, reject) => {
    let failed = false;
    let answered = false;
    let soon: NodeJS.Timeout | undefined;
    const answer = (body: BodyInit) =>
      resolve(new Response(body, { status: failed ? 500 : status, headers }));
    const send = (target: Writable) => {
      clearTimeout(soon);
      answered = true;
      target.once('finish', () => clearTimeout(timer));
      target.once('close', () => {
        clearTimeout(timer);
        // The reader has gone before the end.
        if (!target.writableFinished) abort();
      });
      pipe(target);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        if (isRobot) return;
        soon = setTimeout(() => {
          const body = new PassThrough();
          answer(createReadableStreamFromReadable(body));
          send(body);
        }, patience);
      },
      onAllReady() {
        if (!answered) send(collect(answer));
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
  });
}

/** Takes a page in pieces and gives it as one. */
function collect(give: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    // React gives up a page whose reader closes, even a complete one, and makes an error of it each time.
    emitClose: false,
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
    final(done) {
      give(new Uint8Array(Buffer.concat(pieces)));
      done();
    },
  });
}

/** Notes errors of loaders and actions. What a page threw on purpose, and readers who left, are no errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  getLog().error({ err: error, requestId: context.requestId }, 'request failed');
};
