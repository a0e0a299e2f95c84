import { type Logger, pino } from 'pino';
import { getEnv } from './env.server.ts';
import { singleton } from './singleton.server.ts';

/** The structured log of this process. */
export type Log = Logger;

// A second line of defence: nobody should log these in the first place.
const personal = ['email', 'to', 'ip', 'token', 'cookie', 'authorization', 'password'];

/** How long a line may wait for others, in milliseconds, to be written together with them. */
const longestWait = 250;

/** Standard output; in production, where each request has a line, many lines with one write. Nothing is left at the end. */
function openOutput(isProduction: boolean) {
  const output = pino.destination({ fd: 1, sync: true, minLength: isProduction ? 4096 : 0 });
  if (isProduction) {
    setInterval(() => output.flush(), longestWait).unref();
    process.once('exit', () => output.flushSync());
  }
  return output;
}

/**
 * Writes JSON lines to standard output. Log ids, kinds and durations; never names, addresses, codes or texts that a
 * person wrote.
 */
export function getLog(): Log {
  return singleton('log', () =>
    pino(
      {
        level: getEnv().LOG_LEVEL,
        base: undefined,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[left out]' },
      },
      openOutput(getEnv().NODE_ENV === 'production'),
    ),
  );
}
