import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defaultReportClocks, type ReportClocks } from '#app/domain/pilots/report-clock.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { settings } from '#db/schema/index.ts';

const keys: Record<keyof ReportClocks, string> = {
  site: 'pilots.report_days_site',
  imminent: 'pilots.report_days_imminent',
  otherwise: 'pilots.report_days_otherwise',
};

/** The cluster's own days until an incident must be reported, or the defaults. */
export async function reportClocks(db: DbOrTx): Promise<ReportClocks> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, Object.values(keys)));
  const read = (name: keyof ReportClocks) =>
    z
      .number()
      .int()
      .min(1)
      .max(30)
      .catch(defaultReportClocks[name])
      .parse(rows.find((row) => row.key === keys[name])?.value);
  return { site: read('site'), imminent: read('imminent'), otherwise: read('otherwise') };
}
