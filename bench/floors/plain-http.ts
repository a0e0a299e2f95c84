// Floor: plain Node, sending bytes that are ready.
import { createServer } from 'node:http';
import { announce, readSetup } from './floor.ts';

const { body } = await readSetup<{ body: string }>();
const bytes = Buffer.from(body);
await announce(
  createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length });
    response.end(bytes);
  }),
);
