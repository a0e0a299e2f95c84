import { defineCommand } from '#app/commands/command.server.ts';
import { readSettings, settingKeys } from '#app/settings/settings.server.ts';
import { settings } from '#db/schema/index.ts';
import { fieldOf, settingsFormSchema } from '../settings.schemas.server.ts';

/** Changes the cluster's settings; only what differs is written and noted. The caller forgets the cache after the commit. */
export const changeSettings = defineCommand({
  name: 'settings.change',
  action: 'settings.edit',
  input: settingsFormSchema,
  async run({ tx, now, authorize, audit }, form) {
    authorize(null);
    const before = await readSettings(tx);
    const changed: Record<string, { from: number; to: number }> = {};
    for (const key of settingKeys) {
      const value = form[fieldOf(key)];
      if (value === undefined || value === before[key]) continue;
      changed[key] = { from: before[key], to: value };
      await tx
        .insert(settings)
        .values({ key, value, updatedAt: now })
        .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } });
    }
    await audit({ subject: { type: 'settings', id: 'cluster' }, facts: changed });
    return { changed: Object.keys(changed).length };
  },
});
