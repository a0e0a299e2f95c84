export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = [1, 2, 3] as const;
export type TextSize = (typeof textSizes)[number];

/** How often news is sent by e-mail. In the app it is always there. */
export const digestRhythms = ['daily', 'weekly', 'off'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** How somebody is shown next to what they write. */
export const displayChoices = ['pseudonym', 'name'] as const;
export type DisplayChoice = (typeof displayChoices)[number];
