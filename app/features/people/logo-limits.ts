/** Pictures that a logo can be. */
export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The most bytes of a logo. */
export const logoLimit = 1024 * 1024;
