import { z } from 'zod';
import { type SettingKey, settingDefinitions, settingKeys } from '#app/settings/settings.server.ts';

/** The name of a setting's field in the form: dots would make an object of it. */
export const fieldOf = (key: SettingKey) => key.replace('.', '-');

/** What the settings page sends: every setting as a number within its bounds. */
export const settingsFormSchema = z.object(
  Object.fromEntries(
    settingKeys.map((key) => [
      fieldOf(key),
      z.coerce
        .number({ error: 'number_wrong' })
        .refine((value) => settingDefinitions[key].schema.safeParse(value).success, 'number_wrong'),
    ]),
  ) as Record<string, z.ZodType<number, unknown>>,
);
