// Floor: a Remix page with nothing around it. The same rows from memory, as many bytes of HTML, the same future flags,
// streaming, and Express as in the app; no session, no database, no languages, no headers, no log.
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { createRequestHandler } from '@remix-run/express';
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from '@remix-run/node';
import { Meta, Outlet, RemixServer, Scripts, useLoaderData } from '@remix-run/react';
import express from 'express';
import { renderToPipeableStream } from 'react-dom/server';
import remixConfig from '../../remix.config.js';
import { announce, readSetup } from './floor.ts';

/** One row of a page: short texts, all of which are shown. */
type Row = Record<string, string | number | null>;

const { rows, bytes } = await readSetup<{ rows: Row[]; bytes: number }>();

function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Bare</title>
        <Meta />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}

function Rows() {
  const { rows } = useLoaderData<{ rows: Row[] }>();
  return (
    <main>
      <h1>Rows</h1>
      <ul>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing ever moves here
          <li key={index}>
            <article>
              <a href={`/rows/${index}`}>{row.title}</a>
              {Object.entries(row).map(([name, value]) =>
                name === 'title' ? null : <p key={name}>{value}</p>,
              )}
            </article>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** The app's own way of answering, less what is the app's. */
function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Promise<Response>((resolve, reject) => {
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      onShellReady() {
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
    const timer = setTimeout(abort, 6_000);
    body.once('close', () => clearTimeout(timer));
  });
}

function build(shown: readonly Row[]): ServerBuild {
  const flags = { hasAction: false, hasClientLoader: false, hasClientAction: false, hasErrorBoundary: false };
  const manifest = { ...flags, module: '/assets/a.js', imports: ['/assets/b.js'], css: [] };
  return {
    mode: 'production',
    entry: { module: { default: handleRequest } },
    routes: {
      root: { id: 'root', path: '', module: { default: Root } },
      rows: {
        id: 'rows',
        parentId: 'root',
        path: '*',
        module: { default: Rows, loader: async () => ({ rows: shown }) },
      },
    },
    assets: {
      entry: { module: '/assets/entry.js', imports: [] },
      routes: {
        root: { ...manifest, id: 'root', path: '', hasLoader: false },
        rows: { ...manifest, id: 'rows', parentId: 'root', path: '*', hasLoader: true },
      },
      url: '/assets/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: { ...remixConfig.future, unstable_optimizeDeps: false } as ServerBuild['future'],
    isSpaMode: false,
  };
}

let answer = createRequestHandler({ build: build(rows), mode: 'production' });
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.all('*', (request, response, next) => void answer(request, response, next));
const server = createServer(app);
await announceFilled();

/** A page of our own is shorter than the app's: the rest is text in the rows, which costs least of all. */
async function announceFilled() {
  const probe = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/rows`;
  const size = async () => (await (await fetch(url)).arrayBuffer()).byteLength;
  const missing = bytes - (await size());
  // Each row's text stands in the page and in the data beside it, where equal texts would stand once only.
  const filler = 'x'.repeat(Math.max(0, Math.round((missing / rows.length - 40) / 2)));
  answer = createRequestHandler({
    build: build(rows.map((row, index) => ({ ...row, filler: `${index} ${filler}` }))),
    mode: 'production',
  });
  const filled = await size();
  await new Promise((resolve) => server.close(resolve));
  if (Math.abs(filled - bytes) > bytes * 0.02)
    process.stderr.write(`The bare page has ${filled} bytes where the app's has ${bytes}.\n`);
  await announce(server);
}
