import type { Env } from '../env.server.ts';
import type { Log } from '../log.server.ts';
import type { RunningPart } from '../part.ts';

/** Starts the workers of this process. */
export async function startJobs(_options: { env: Env; log: Log; databaseUrl: string }): Promise<RunningPart> {
  return { isHealthy: () => true, stop: async () => {} };
}
