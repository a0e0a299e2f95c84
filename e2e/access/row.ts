import type { Samples } from './samples.ts';
import type { Answers } from './who.ts';

/** One question to a route, put to several people. */
export interface Row {
  /** The route's path in `app/routes.ts`. */
  readonly route: string;
  /** What is asked for, where a route has several rows. */
  readonly about?: string;
  /** What stands in the place of the parameters of the route's path. */
  readonly params?: (samples: Samples) => Readonly<Record<string, string>>;
  readonly query?: string;
  /** With a form the question is a POST. */
  readonly form?: (samples: Samples) => Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** A query whose rows are the same before and after: what must not have changed. */
  readonly unchanged?: (samples: Samples) => string;
}

/** The address a row asks for. */
export function addressOf(row: Row, samples: Samples): string {
  const params = row.params?.(samples) ?? {};
  const path = row.route.replace('*', 'there-is-no-such-page').replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The row of ${row.route} says nothing of :${name}`);
    return encodeURIComponent(value);
  });
  return `/${path}${row.query ?? ''}`;
}
