import type { ReportClocks } from '#app/domain/pilots/report-clock.ts';
import { keptSettings } from '#app/settings/settings.server.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** The cluster's own days until an incident must be reported, or the defaults. */
export async function reportClocks(db: DbOrTx): Promise<ReportClocks> {
  const settings = await keptSettings(db);
  return {
    site: settings['pilots.report_days_site'],
    imminent: settings['pilots.report_days_imminent'],
    otherwise: settings['pilots.report_days_otherwise'],
  };
}
