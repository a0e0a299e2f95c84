import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defaultReportClocks } from '#app/domain/pilots/report-clock.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { settings } from '#db/schema/index.ts';
import { singleton } from '#server/singleton.server.ts';

/** Every setting of the cluster that administrators change while it runs: its shape and its default. */
export const settingDefinitions = {
  /** Days within which an item in the moderators' queue should be decided. */
  'moderation.due_days': { schema: z.number().int().min(1).max(60), fallback: 3 },
  /** Accepted items after which what somebody sends is no longer held for review. */
  'moderation.trust_after': { schema: z.number().int().min(0).max(100), fallback: 3 },
  /** Days after which a draft that nobody has touched is deleted. */
  'drafts.keep_days': { schema: z.number().int().min(1).max(730), fallback: 90 },
  /** Days after which news that was read is deleted. */
  'notifications.keep_days': { schema: z.number().int().min(7).max(3650), fallback: 365 },
  /** Days within which a serious incident must be reported to the site's own office. */
  'pilots.report_days_site': { schema: z.number().int().min(1).max(30), fallback: defaultReportClocks.site },
  /** Days within which one must be reported to the authority when danger is near. */
  'pilots.report_days_imminent': {
    schema: z.number().int().min(1).max(30),
    fallback: defaultReportClocks.imminent,
  },
  /** Days within which any other must be reported to the authority. */
  'pilots.report_days_otherwise': {
    schema: z.number().int().min(1).max(30),
    fallback: defaultReportClocks.otherwise,
  },
} as const satisfies Record<string, { schema: z.ZodType<number>; fallback: number }>;

export type SettingKey = keyof typeof settingDefinitions;
export type SettingValues = Record<SettingKey, number>;

export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** How long a value read may be old, in milliseconds: other nodes hear of a change by this clock. */
const freshFor = 30_000;

type Cache = { readAt: number; values: SettingValues | null };
const cache = () => singleton<Cache>('settings-cache', () => ({ readAt: 0, values: null }));

/** All settings, from the database, with defaults for what is not set or makes no sense. */
export async function readSettings(db: DbOrTx): Promise<SettingValues> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, settingKeys));
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  return Object.fromEntries(
    settingKeys.map((key) => {
      const { schema, fallback } = settingDefinitions[key];
      return [key, schema.catch(fallback).parse(stored.get(key))];
    }),
  ) as SettingValues;
}

/** All settings, at most half a minute old. */
export async function keptSettings(db: DbOrTx): Promise<SettingValues> {
  const kept = cache();
  if (!kept.values || Date.now() - kept.readAt > freshFor) {
    kept.values = await readSettings(db);
    kept.readAt = Date.now();
  }
  return kept.values;
}

/** Forgets what was read, after a change in this process. */
export function forgetSettings(): void {
  cache().values = null;
}
