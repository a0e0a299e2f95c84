import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { BootError } from '../boot-error.server.ts';
import type { Log } from '../log.server.ts';

/** The way to the other nodes. */
export type RedisLink = {
  readonly adapter: ReturnType<typeof createAdapter>;
  isHealthy(): boolean;
  stop(): Promise<void>;
};

const maxStreamLength = 10_000;
/** For so long a Redis that does not answer is waited for at the end, in milliseconds. */
const goodbyeMs = 1000;

/** Connects to Redis. Throws a `BootError` where it cannot be reached; later losses are mended by the client itself. */
export async function connectRedis(url: string, log: Log): Promise<RedisLink> {
  const { host } = new URL(url);
  let started = false;
  const client = createClient({
    url,
    socket: {
      connectTimeout: 5000,
      reconnectStrategy: (tries, cause) => (started ? Math.min(100 * 2 ** tries, 5000) : cause),
    },
  });
  client.on('error', (error: unknown) => {
    if (started) log.warn({ err: error }, 'redis: connection lost, trying again');
  });
  try {
    await client.connect();
  } catch (error) {
    const reason = (error as { code?: string }).code ?? (error as Error).message;
    throw new BootError(`Redis at ${host} (REDIS_URL) cannot be reached: ${reason}.`);
  }
  started = true;
  holdSubscriptions(client);
  return {
    adapter: createAdapter(client, { streamName: 'tandem.live', maxLen: maxStreamLength }),
    isHealthy: () => client.isReady,
    async stop() {
      if (!client.isOpen) return;
      const patience = new Promise<void>((resolve) => setTimeout(resolve, goodbyeMs).unref());
      // What the adapter still says to the other nodes is let out. Cutting it off would reject promises that nobody holds.
      await Promise.race([client.close(), patience]);
    },
  };
}

type Duplicating = {
  duplicate: (...given: unknown[]) => { subscribe: (...given: unknown[]) => Promise<unknown> };
};

/**
 * The adapter lets go of the promise of its subscription (redis-streams-adapter 0.3, `SUBSCRIBE`), and where a node ends
 * before Redis has answered, nobody would hear of its failure: the process would take it for an error of its own.
 */
function holdSubscriptions(client: object): void {
  const target = client as Duplicating;
  const duplicate = target.duplicate.bind(client);
  target.duplicate = (...given) => {
    const copy = duplicate(...given);
    const subscribe = copy.subscribe.bind(copy);
    copy.subscribe = (...asked) => {
      const answer = subscribe(...asked);
      answer.catch(() => {});
      return answer;
    };
    return copy;
  };
}
