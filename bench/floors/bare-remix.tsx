// Floor: a Remix page with nothing around it. The same rows from memory; as many elements, attributes, links and bytes, of
// the page and of its data, as the app's page has; the same future flags, streaming, and Express as in the app. No session,
// no database, no languages, no components, no headers, no log.
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { createRequestHandler } from '@remix-run/express';
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from '@remix-run/node';
import { Link, Meta, Outlet, RemixServer, Scripts, useLoaderData } from '@remix-run/react';
import express from 'express';
import { renderToPipeableStream } from 'react-dom/server';
import remixConfig from '../../remix.config.js';
import { type PageShape, shapeOf } from '../lib/shape.ts';
import { announce, readSetup } from './floor.ts';

/** One row of a page: short texts, all of which are shown. */
type Row = Record<string, string | number | null>;

/** What a page has besides its rows: elements and links with as many attributes and as long ones as are missing. */
interface Rest {
  readonly links: number;
  readonly elements: number;
  /** Two attributes on so many of the elements, one on the others. */
  readonly twice: number;
  readonly attribute: string;
}

const { rows, shape } = await readSetup<{ rows: Row[]; shape: PageShape }>();
let rest: Rest = { links: 0, elements: 0, twice: 0, attribute: '' };

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

const numbers = (length: number) => Array.from({ length: Math.max(0, length) }, (_, number) => number);

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
              <Link to={`/rows/${index}`}>{row.title}</Link>
              {Object.entries(row).map(([name, value]) =>
                name === 'title' ? null : <p key={name}>{value}</p>,
              )}
            </article>
          </li>
        ))}
      </ul>
      {numbers(rest.links).map((number) => (
        <Link key={number} to={`/links/${number}`}>
          {number}
        </Link>
      ))}
      {numbers(rest.elements).map((number) => (
        <p key={number} className={rest.attribute} title={number < rest.twice ? rest.attribute : undefined}>
          {number}
        </p>
      ))}
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

/** Adds what is missing in steps, each measured: links and elements, bytes of the data, bytes of the page. */
async function announceFilled() {
  const probe = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/rows`;
  const look = async () => shapeOf(await (await fetch(url)).text());

  const bare = await look();
  const links = Math.max(0, shape.links - bare.links);
  const elements = Math.max(0, shape.elements - bare.elements - links);
  rest = { ...rest, links, elements };
  const built = await look();
  const twice = Math.min(elements, Math.max(0, shape.attributes - built.attributes));
  const dataFiller = 'x'.repeat(
    Math.max(0, Math.round((shape.dataBytes - built.dataBytes) / rows.length - 8)),
  );
  if (dataFiller) {
    // Equal texts would stand in the data once only.
    const filled = rows.map((row, index) => ({ ...row, filler: `${index} ${dataFiller}` }));
    answer = createRequestHandler({ build: build(filled), mode: 'production' });
  }
  rest = { ...rest, twice };
  const missing = shape.bytes - (await look()).bytes;
  rest = { ...rest, attribute: 'x'.repeat(Math.max(0, Math.round(missing / (elements + twice)))) };
  const full = await look();
  await new Promise((resolve) => server.close(resolve));
  process.stderr.write(`  bare page: ${inWords(full)}; the app's: ${inWords(shape)}\n`);
  await announce(server);
}

function inWords({ bytes, dataBytes, elements, links, attributes }: PageShape): string {
  return `${bytes} bytes (data ${dataBytes}), ${elements} elements, ${attributes} attributes, ${links} links`;
}
