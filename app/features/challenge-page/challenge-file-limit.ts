/** At most so many files on one challenge. */
export const challengeFileLimit = 10;
