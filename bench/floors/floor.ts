import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bench tells a floor at its start. */
export async function readSetup<T>(): Promise<T> {
  const [message] = (await once(process, 'message')) as [{ setup: T }];
  process.once('disconnect', () => process.exit(0));
  return message.setup;
}

/** Listens on any free port and tells the bench which. */
export async function announce(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.({ port: (server.address() as AddressInfo).port });
}

/** The form that a request carries. */
export async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
