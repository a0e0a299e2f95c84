import { defineCommand } from '#app/commands/command.server.ts';
import { invariant } from '#app/domain/app-error.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import { challenges } from '#db/schema/index.ts';
import { challengeSchema } from '../challenge.schemas.ts';
import { saveChallengeParts } from './save-parts.server.ts';

/** Staff write a challenge from one or more public needs. It stays a draft until it is announced. */
export const createChallenge = defineCommand({
  name: 'challenge.create',
  action: 'challenge.create',
  input: challengeSchema,
  run: async (context, { needIds, partnerIds, phases, criteria, ballot, ...words }) => {
    const { tx, actor, now, newId } = context;
    context.authorize(null);
    invariant(actor.kind === 'person', 'a challenge is written by a person');
    const id = newId();
    const slug = slugify(words.title, { shortId: id.slice(-6), fallback: 'challenge' });
    await tx.insert(challenges).values({
      id,
      slug,
      ...words,
      status: challengeMachine.initial,
      ownerId: actor.id,
      updatedAt: now,
      createdAt: now,
    });
    await saveChallengeParts(context, id, { needIds, partnerIds, phases, criteria, ballot });
    await context.audit({ subject: { type: 'challenge', id }, facts: { needs: needIds.length } });
    return { id, slug };
  },
});
