import type postgres from 'postgres';

/** Why a transaction has no connection any more; nothing while it has one. */
interface Fate {
  lost: unknown;
}

/** What a statement of the driver shows of itself: the function by which the connection says that it failed. */
interface Failing {
  reject?: (error: unknown) => void;
}

type Work = (client: object) => unknown;

/**
 * The client with transactions that end well when their connection is lost. postgres.js sends what a transaction still
 * wants, its own `rollback` too, down the connection that is gone, and that throws where nobody can catch it
 * (postgres.js 3.4.9, `nextWrite` after `closed`). Here a transaction fails with the loss, what it still asks is refused,
 * and its work is left alone. The pool connects anew by itself.
 */
export function withLostConnections(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (name !== 'begin' || typeof own !== 'function') return own;
      return (...given: unknown[]) => {
        const work = given.pop() as Work;
        const fate: Fate = { lost: null };
        const whole = own.call(target, ...given, (inner: object) =>
          untilLost(fate, () => work(guard(inner, fate))),
        ) as Promise<unknown>;
        whole.catch((error) => {
          fate.lost ??= error;
        });
        return whole;
      };
    },
  });
}

/** The client of a transaction, which asks nothing of a connection that is lost. */
function guard<Client extends object>(client: Client, fate: Fate): Client {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      if (name === 'savepoint')
        return (...given: unknown[]) => {
          if (fate.lost) throw fate.lost;
          const work = given.pop() as Work;
          return own.call(target, ...given, (inner: object) =>
            untilLost(fate, () => work(guard(inner, fate))),
          );
        };
      if (name !== 'unsafe') return own;
      return (...given: unknown[]) => watch(fate, () => own.apply(target, given));
    },
    apply: (target, self, given) =>
      watch(fate, () => Reflect.apply(target as unknown as () => unknown, self, given)),
  });
}

/** A statement, which notes the loss of its connection in the very moment, before anybody hears of it. */
function watch(fate: Fate, ask: () => unknown): unknown {
  if (fate.lost) throw fate.lost;
  const statement = ask();
  const failing = statement as Failing;
  const fail = failing.reject;
  if (fail)
    failing.reject = (error) => {
      if (isLoss(error)) fate.lost ??= error;
      fail(error);
    };
  return statement;
}

/** Whether an error means that the connection is gone: all that is no answer of PostgreSQL, and its answers on leaving. */
function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name !== 'PostgresError')
    return 'code' in error && /^(CONNECTION_|ECONN|EPIPE)/.test(`${error.code}`);
  return 'severity_local' in error && (error as { severity?: string }).severity === 'FATAL';
}

/** What the work gives, as long as it has a connection. After that the driver must not go on with it: it never ends. */
async function untilLost(fate: Fate, work: () => unknown): Promise<unknown> {
  try {
    const result = await work();
    if (!fate.lost) return result;
  } catch (error) {
    if (!fate.lost) throw error;
  }
  return new Promise(() => {});
}
