import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { type Command, execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { type SeededRandom, seededRandom } from '#app/domain/methods/random/seeded.ts';
import type { ClaimedRole, Role } from '#app/domain/people/roles.ts';
import { completeWelcome } from '#app/features/people/commands/complete-welcome.server.ts';
import { setNews } from '#app/features/people/commands/set-news.server.ts';
import { requestSignInCode } from '#app/features/sign-in/commands/request-sign-in-code.server.ts';
import { startSessionByCode } from '#app/features/sign-in/commands/start-session-by-code.server.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import type { Action } from '#app/policies/index.ts';
import type { Db } from '#db/client.server.ts';
import { userRoles, users } from '#db/schema/index.ts';
import { advanceChallenges } from '#server/jobs/tasks/advance-challenges.server.ts';

/** Who joins a replay. */
export type Joining = {
  email: string;
  name: string;
  roles: readonly (ClaimedRole | 'patient' | 'carer')[];
  /** What supports a claimed role. */
  claim?: string;
};

/** Where a story is played again: a database, a clock of its own, and chance that always falls the same way. */
export type Stage = {
  readonly db: Db;
  readonly random: SeededRandom;
  /** What time it is in the story. */
  now(): Date;
  /** Lets time pass until an instant; what the clock does by then happens. */
  until(instant: Date): Promise<void>;
  /** Lets some seconds pass, up to `most`, without the clock doing anything. */
  passSeconds(most: number): void;
  /** Somebody does something, as their screen would. */
  act<A extends Action, Schema extends z.ZodType, Result>(
    actor: Actor,
    command: Command<A, Schema, Result>,
    input: z.input<Schema>,
  ): Promise<Result>;
  /** Somebody signs in for the first time and answers the welcome questions. They get no e-mail. */
  join(person: Joining): Promise<Person>;
  /** The person with the roles that count for them now. */
  again(personId: string): Promise<Person>;
};

/** Sets a stage at the beginning of a story. */
export function createStage(db: Db, { from, seed }: { from: Date; seed: string }): Stage {
  let time = from.getTime();
  let joined = 0;
  const random = seededRandom(seed);
  const stage: Stage = {
    db,
    random,
    now: () => new Date(time),
    async until(instant) {
      if (instant.getTime() < time) throw new Error('time does not run backwards');
      time = instant.getTime();
      await advanceChallenges({ db, now: stage.now() });
    },
    passSeconds(most) {
      time += Math.ceil(random.next() * most) * 1000;
    },
    act: (actor, command, input) =>
      execute(
        command,
        { actor, now: stage.now(), newId: () => uuidv7({ msecs: time }), db, requestId: 'replay' },
        input,
      ),
    async join({ email, name, roles, claim = '' }) {
      joined += 1;
      // Everybody comes from another network, as people at home do.
      const network = `10.${(joined >> 16) & 255}.${(joined >> 8) & 255}.${joined & 255}`;
      const { id, code } = await stage.act(anonymous, requestSignInCode, { email, network });
      const outcome = await stage.act(anonymous, startSessionByCode, { id, code, network, locale: 'en' });
      if (outcome.kind !== 'right') throw new Error(`${email} could not sign in: ${outcome.kind}`);
      const self = await stage.again(outcome.userId);
      if (!outcome.onboarded) await welcome(self, { name, roles, claim });
      return stage.again(outcome.userId);
    },
    async again(personId) {
      const [user] = await db
        .select({ id: users.id, onboardedAt: users.onboardedAt })
        .from(users)
        .where(eq(users.id, personId));
      if (!user) throw new AppError('not_found');
      const held = await db
        .select({ role: userRoles.role })
        .from(userRoles)
        .where(and(eq(userRoles.userId, personId), eq(userRoles.status, 'verified')));
      return {
        kind: 'person',
        id: personId,
        sessionId: `replay-${personId}`,
        roles: held.map((row): Role => row.role),
        suspended: false,
        onboarded: user.onboardedAt !== null,
        acceptedItems: 0,
        actsFor: [],
      };
    },
  };
  async function welcome(self: Person, { name, roles, claim }: Omit<Joining, 'email'>): Promise<void> {
    const [user] = await db.select({ pseudonym: users.pseudonym }).from(users).where(eq(users.id, self.id));
    await stage.act(self, completeWelcome, {
      name,
      pseudonym: user?.pseudonym ?? name,
      shownAs: 'pseudonym',
      roles: [...roles],
      claim,
      locale: 'en',
      textSize: 1,
    });
    await stage.act(self, setNews, { digest: 'off', inApp: ['own_needs', 'team'], byMail: [] });
  }
  return stage;
}
