import { execute } from '#app/commands/command.server.ts';
import { openAndCloseDuePhases } from '#app/features/challenges/commands/advance-phases.server.ts';
import { watchJuries } from '#app/features/jury/commands/watch-juries.server.ts';
import { endDueDelegations } from '#app/features/people/commands/end-due-delegations.server.ts';
import { closeDueInterims } from '#app/features/priorities/commands/close-interim.server.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import type { Env } from '../env.server.ts';
import type { Log } from '../log.server.ts';
import { advanceChallenges } from './tasks/advance-challenges.server.ts';
import { cleanUp } from './tasks/clean-up.server.ts';
import { dropOldUploads } from './tasks/drop-old-uploads.server.ts';
import { freeExpiredLocks } from './tasks/free-expired-locks.server.ts';
import { mailChallengeMessages } from './tasks/mail-challenge-messages.server.ts';
import { sendDueDigests } from './tasks/send-digests.server.ts';
import { tellCarerActs } from './tasks/tell-carer-acts.server.ts';

/** What a task works with. */
export type TaskContext = { db: Db; env: Env; log: Log; now: Date };

/**
 * Something that is done by the clock. It may run twice at once or not at all for a while (a stopped server): each
 * task looks for what is due by now and does it once.
 */
export type Task = {
  readonly name: string;
  /** Minute, hour, day, month, weekday; read in the cluster's time zone. */
  readonly cron: string;
  run(context: TaskContext): Promise<unknown>;
};

/** Everything that happens by the clock. A feature adds its line. */
export const tasks: readonly Task[] = [
  { name: 'move-phases', cron: '* * * * *', run: ({ db, now }) => openAndCloseDuePhases(db, now) },
  {
    name: 'end-delegations',
    cron: '*/5 * * * *',
    run: ({ db, now }) => execute(endDueDelegations, { actor: system, now, db }, {}),
  },
  { name: 'free-expired-locks', cron: '* * * * *', run: freeExpiredLocks },
  { name: 'tell-carer-acts', cron: '* * * * *', run: tellCarerActs },
  { name: 'close-priorities', cron: '* * * * *', run: ({ db, now }) => closeDueInterims(db, now) },
  { name: 'advance-challenges', cron: '* * * * *', run: advanceChallenges },
  { name: 'mail-challenge-messages', cron: '* * * * *', run: mailChallengeMessages },
  { name: 'watch-juries', cron: '*/10 * * * *', run: ({ db, now }) => watchJuries(db, now) },
  { name: 'send-digests', cron: '0 * * * *', run: sendDueDigests },
  { name: 'drop-old-uploads', cron: '20 * * * *', run: dropOldUploads },
  { name: 'clean-up', cron: '30 3 * * *', run: cleanUp },
];
