import type postgres from 'postgres';

/**
 * The client with transactions on connections of their own, and never more at once than those can hold: every transaction
 * begins on a connection on which nothing is under way; others wait their turn.
 *
 * On a connection that is shared, postgres.js sends `begin` behind whatever is under way there. Where that is much, it
 * forgets to reserve the connection (3.4.9, `execute`: `onexecute` is skipped when the pipeline is full or the socket asks to
 * wait): the transaction fails with `UNSAFE_TRANSACTION`, and the connection goes on inside it, so that what others write
 * there next is never committed.
 *
 * @param shared for single statements
 * @param own for transactions alone, of at most `max` connections
 */
export function withOwnTransactions(shared: postgres.Sql, own: postgres.Sql, max: number): postgres.Sql {
  const turns = gate(max);
  return new Proxy(shared, {
    get(target, name) {
      if (name === 'begin')
        return (...given: Parameters<postgres.Sql['begin']>) => turns(() => own.begin(...given));
      if (name === 'end')
        return (...given: Parameters<postgres.Sql['end']>) =>
          Promise.all([target.end(...given), own.end(...given)]).then(() => undefined);
      return Reflect.get(target, name, target);
    },
  });
}

/** Lets so many work at once; the others begin in the order in which they came. */
function gate(places: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever waits longest takes over the place.
      if (next) next();
      else free += 1;
    }
  };
}
