import { type Logger, pino } from 'pino';
import { getEnv } from './env.server.ts';
import { singleton } from './singleton.server.ts';

/** The structured log of this process. */
export type Log = Logger;

// A second line of defence: nobody should log these in the first place.
const personal = ['email', 'to', 'ip', 'token', 'cookie', 'authorization', 'password'];

/**
 * Writes JSON lines to standard output. Log ids, kinds and durations; never names, addresses, codes or texts that a
 * person wrote.
 */
export function getLog(): Log {
  return singleton('log', () =>
    pino({
      level: getEnv().LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[left out]' },
    }),
  );
}
