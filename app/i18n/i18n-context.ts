import { createContext, useContext } from 'react';
import type { Locale } from '#app/domain/people/preferences.ts';
import { defaultLocale } from './locales.ts';
import type { MessageSource } from './message-source.ts';
import type { Namespace } from './messages.ts';

/** The language, time zone and clock that everything on the page is told in. */
export interface Surroundings {
  readonly locale: Locale;
  /** IANA name of the cluster's time zone. */
  readonly timeZone: string;
  /** Epoch milliseconds. The server's at first, so that the browser renders the same text; then ticking. */
  readonly now: number;
  /** What the matched routes say they render from; undefined where nobody said anything. */
  readonly namespaces?: readonly Namespace[];
}

export const MessageSourceContext = createContext<MessageSource | null>(null);
export const SurroundingsContext = createContext<Surroundings>({
  locale: defaultLocale,
  timeZone: 'UTC',
  now: 0,
});

/** The language of the page. */
export function useLocale(): Locale {
  return useContext(SurroundingsContext).locale;
}
