import type { catalogues } from './catalogues.server.ts';

/** Every message of the source language, by namespace. */
export type Messages = (typeof catalogues)['en'];

/** The name of a catalogue file in `app/i18n/en/`. */
export type Namespace = keyof Messages;

/** A catalogue as data: nested objects with ICU messages as leaves. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}
