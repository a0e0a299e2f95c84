import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { BenchDatabase } from '../lib/database.ts';
import { cycle, median, percentile } from '../lib/load.ts';
import { type Measured, startFloor } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';

const listeners = 500;
const posts = 30;

async function connect(url: string, cookies: readonly string[]): Promise<Socket[]> {
  const cookie = cycle(cookies);
  const sockets: Socket[] = [];
  for (let count = 0; count < listeners; count += 1) {
    const socket = io(url, {
      path: '/live/',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: cookie(), origin: url },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    sockets.push(socket);
  }
  return sockets;
}

/** How long after a request was sent each socket heard of it, in milliseconds. */
async function tell(sockets: readonly Socket[], post: () => Promise<Response>): Promise<number[]> {
  const started = performance.now();
  const heard = sockets.map(
    (socket) =>
      new Promise<number>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('A socket heard nothing within 10 s')), 10_000);
        socket.once('comment:posted', () => {
          clearTimeout(late);
          resolve(performance.now() - started);
        });
      }),
  );
  const answer = await post();
  if (answer.status !== 302) throw new Error(`The comment was answered with ${answer.status}`);
  return Promise.all(heard);
}

/** A comment is posted and seen by everyone in the room, beside plain socket.io asked to emit by a request. */
export async function measureFanOut(app: Measured, db: BenchDatabase): Promise<Line[]> {
  const floor = await startFloor('bare-sockets.ts', null);
  const need = db.needs.at(-1);
  if (!need) throw new Error('There is no need to comment on');
  const own = await connect(app.url, db.cookies);
  const bare = await connect(floor.url, ['none=']);
  const answers = await Promise.all(
    own.map((socket) =>
      socket
        .timeout(10_000)
        .emitWithAck('room:join', { room: 'subject', subject: { type: 'need', id: need.id } }),
    ),
  );
  if (!answers.every((answer) => answer.ok)) throw new Error('Not every socket was let into the room');
  const cookie = cycle(db.cookies.toReversed());
  const comment = () =>
    fetch(`${app.url}/needs/${need.slug}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookie(), origin: app.url },
      body: new URLSearchParams({ intent: 'comment', body: 'For us, too.', submissionKey: randomUUID() }),
    });
  const emit = () => fetch(floor.url, { method: 'POST', redirect: 'manual' });
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = -5; round < posts; round += 1) {
    const one = await tell(own, comment);
    const other = await tell(bare, emit);
    // The first few warm both up.
    if (round >= 0) {
      times.own.push(...one);
      times.bare.push(...other);
    }
  }
  for (const socket of [...own, ...bare]) socket.disconnect();
  await floor.stop();
  const [p95, bareP95] = [percentile(times.own, 0.95), percentile(times.bare, 0.95)];
  return [
    {
      what: `Comment seen by ${listeners} sockets`,
      measured: `p50 ${median(times.own).toFixed(1)}, p95 ${p95.toFixed(1)} ms`,
      beside: `plain socket.io: p50 ${median(times.bare).toFixed(1)}, p95 ${bareP95.toFixed(1)} ms`,
      value: p95 / bareP95,
      unit: 'ratio',
      target: { atMost: 3 },
    },
  ];
}
