import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Case-insensitive text, for e-mail addresses and domains. Needs the `citext` extension. */
export const citext = customType<{ data: string }>({ dataType: () => 'citext' });

/** Search vector; written by the database, never by the application. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Primary key: a UUID of version 7 made by the application, so that ids sort by time. */
export const id = () => uuid('id').primaryKey();

/** An instant. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const createdAt = () => instant('created_at').notNull();
