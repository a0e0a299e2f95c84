import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { actorFromCookieHeader } from '#app/auth/session.server.ts';
import { livePath } from '#app/realtime/contract.ts';
import { type Db, getDb } from '#db/client.server.ts';
import type { Env } from '../env.server.ts';
import { createOriginCheck } from '../http/origins.ts';
import type { Log } from '../log.server.ts';
import type { RunningPart } from '../part.ts';
import { setSingleton } from '../singleton.server.ts';
import { createAccessKeeper, type ReadActor } from './access.ts';
import type { LiveServer } from './io-types.ts';
import { createLivePublisher, type LivePublisher, publisherName } from './publisher.ts';
import { rememberNews } from './recent-news.ts';
import type { RedisLink } from './redis.server.ts';
import {
  answerRoomRequests,
  joinOwnRooms,
  mayStayConnected,
  recheckRoom,
  requestedRooms,
  tellWhatWasMissed,
} from './rooms.ts';

export type RealtimeOptions = {
  env: Pick<Env, 'APP_URL' | 'appUrlIsConfigured' | 'REDIS_URL'>;
  log: Log;
  db?: Db;
  readActor?: ReadActor;
};

/** The sockets of this process, and what the outbox tells them. */
export type Realtime = RunningPart & { readonly io: LiveServer; readonly publisher: LivePublisher };

const sessionSweepMs = 60_000;
/** So long after a lost connection missed events are replayed; after that the page asks its loaders. */
const recoveryMs = 2 * 60_000;

/** How much clocks of nodes may differ for news to be missed by nobody, in milliseconds. */
const clockSkewMs = 1000;

/**
 * Attaches the sockets below `/live/` to their mount. Anybody may connect from our own origin; what they may hear is
 * decided room by room. `destroyUpgrade` stays off, so that other sockets on the same port are left alone.
 */
export async function attachRealtime(mount: HttpServer, options: RealtimeOptions): Promise<Realtime> {
  const { env, log, db = getDb(), readActor = actorFromCookieHeader } = options;
  const isOwnOrigin = createOriginCheck(env);
  const redis: RedisLink | null = await linkNodes(env.REDIS_URL, log);
  const io: LiveServer = new Server(mount, {
    path: `${livePath}/`,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 4096,
    connectionStateRecovery: { maxDisconnectionDuration: recoveryMs, skipMiddlewares: false },
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers)),
    ...(redis && { adapter: redis.adapter }),
  });
  const keeper = createAccessKeeper(io, db, readActor);
  const news = rememberNews(Date.now, redis ? clockSkewMs : 0);
  const publisher = createLivePublisher(io, keeper, db, news, redis !== null);
  const onError = (error: unknown) => log.error({ err: error }, 'a socket request failed');

  io.use((socket, next) => {
    readActor(socket.handshake.headers.cookie ?? null).then(
      (actor) => {
        socket.data.actor = actor;
        next(mayStayConnected(socket) ? undefined : new Error('forbidden'));
      },
      () => next(new Error('unavailable')),
    );
  });
  io.on('connection', (socket) => {
    answerRoomRequests(socket, db, news, onError);
    joinOwnRooms(socket);
    tellWhatWasMissed(socket, news);
    // Rights may have changed while the line was down: a recovered socket comes with its old rooms.
    if (socket.recovered) {
      void Promise.all(requestedRooms(socket).map((room) => recheckRoom([socket], db, room))).catch(onError);
    }
  });
  io.on('recheck:person', (userId) => void keeper.recheckPerson(userId).catch(onError));
  io.on('told', (rooms) => news.note(rooms));
  io.on('recheck:room', (request) => void keeper.recheckRoom(request).catch(onError));

  const sweep = setInterval(() => void keeper.cutEndedSessions(new Date()).catch(onError), sessionSweepMs);
  sweep.unref();
  setSingleton(publisherName, publisher);

  return {
    io,
    publisher,
    isHealthy: () => redis?.isHealthy() ?? true,
    async stop() {
      clearInterval(sweep);
      // Clients are told, so that they reconnect (to another node) at once.
      io.disconnectSockets(true);
      await new Promise<void>((resolve) => void io.close(() => resolve()));
      await redis?.stop();
    },
  };
}

/** The way to the other nodes. Its packages are loaded only where there are some. */
async function linkNodes(url: string | undefined, log: Log): Promise<RedisLink | null> {
  if (!url) return null;
  const { connectRedis } = await import('./redis.server.ts');
  return connectRedis(url, log);
}
