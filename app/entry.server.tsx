import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { getLog } from '#server/log.server.ts';
import { DocumentContext } from './features/site/document-context.ts';
import { readPreferences } from './features/site/preferences.server.ts';
import { serverMessages } from './i18n/get-t.server.ts';
import { MessageSourceContext } from './i18n/i18n-context.ts';
import { MarkupCacheContext } from './ui/cached-markup.tsx';
import { createMarkupCache } from './ui/markup-cache.server.ts';

/** How long loaders may still give what they promised, in milliseconds. */
export const streamTimeout = 5_000;

const markupCache = createMarkupCache();

/**
 * Renders a page as a whole. Our loaders wait for their data, so a page is complete the moment its rendering begins; to
 * make one text of it and send that costs half of what sending it in thirty pieces through two kinds of streams does.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = context;
  const [preferences] = await Promise.all([readPreferences(request, null), readHandoff(remixContext)]);
  const html = renderToString(
    <DocumentContext.Provider value={{ nonce, requestId, preferences }}>
      <MessageSourceContext.Provider value={serverMessages}>
        <MarkupCacheContext.Provider value={markupCache}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </MarkupCacheContext.Provider>
      </MessageSourceContext.Provider>
    </DocumentContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  // `renderToString` writes none, and without it browsers lay pages out by the rules of the nineties.
  context.page = Buffer.from(`<!DOCTYPE html>${html}`);
  return new Response(null, { status, headers });
}

/**
 * Reads the loaders' data, as the browser gets it, where Remix (2.17, `StreamTransfer`) looks first. It would begin to
 * read while rendering, and wait for that.
 */
async function readHandoff({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return;
  const reader = serverHandoffStream.getReader();
  const decoder = new TextDecoder();
  let value = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    value += decoder.decode(piece.value, { stream: true });
  reader.releaseLock();
  const given = (result: { done: boolean; value: string }) => Object.assign(Promise.resolve(), { result });
  renderMeta.streamCache = {
    0: given({ done: false, value }),
    1: given({ done: true, value: '' }),
  };
}

/** Notes errors of loaders and actions. What a page threw on purpose, and readers who left, are no errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  getLog().error({ err: error, requestId: context.requestId }, 'request failed');
};
