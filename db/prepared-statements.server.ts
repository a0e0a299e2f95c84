import type postgres from 'postgres';

/**
 * Stands in statements whose best plan depends on what is looked for: a plan made for all values would walk where it
 * should look up. They are planned anew each time.
 */
export const planAnew = '/* plan anew */';

/** Most statements that are kept prepared; more would be one that is put together without end. */
const mostStatements = 1000;

/**
 * The client as drizzle should use it: with prepared statements, which drizzle does not ask for. Each connection parses
 * and plans a statement once, and then asks for it in one round trip where it took two.
 */
export function withPreparedStatements(client: postgres.Sql, known = new Set<string>()): postgres.Sql {
  return wrap(client, (query) => {
    if (known.has(query)) return true;
    if (known.size >= mostStatements || query.includes(planAnew)) return false;
    known.add(query);
    return true;
  });
}

function wrap<Client extends object>(client: Client, mayPrepare: (query: string) => boolean): Client {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      if (name === 'unsafe') {
        return (query: string, parameters: unknown, options: object) =>
          own.call(target, query, parameters, { ...options, prepare: mayPrepare(query) });
      }
      if (name !== 'begin' && name !== 'savepoint') return own;
      // The last argument is what to do with the client of the transaction.
      return (...given: unknown[]) => {
        const work = given.pop() as (inner: object) => unknown;
        return own.call(target, ...given, (inner: object) => work(wrap(inner, mayPrepare)));
      };
    },
  });
}
