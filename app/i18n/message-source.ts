import type { Locale } from '#app/domain/people/preferences.ts';
import type { Catalogue, Namespace } from './messages.ts';

/** Where components get catalogues from: all in memory on the server, loaded as needed in the browser. */
export interface MessageSource {
  /** The catalogue, or the promise of it. The same promise for the same question, until it is settled. */
  get(locale: Locale, namespace: Namespace): Catalogue | Promise<Catalogue>;
}

type Load = (locale: Locale, namespace: Namespace) => Promise<Catalogue>;

/** A source that loads each catalogue once. A failed load is forgotten, so that the next try may succeed. */
export function lazyMessageSource(load: Load): MessageSource {
  const known = new Map<string, Catalogue | Promise<Catalogue>>();
  return {
    get(locale, namespace) {
      const id = `${locale}/${namespace}`;
      const hit = known.get(id);
      if (hit) return hit;
      const loading = load(locale, namespace).then(
        (catalogue) => {
          known.set(id, catalogue);
          return catalogue;
        },
        (error: unknown) => {
          known.delete(id);
          throw error;
        },
      );
      known.set(id, loading);
      return loading;
    },
  };
}
