import { defineCommand } from '#app/commands/command.server.ts';
import { invariant } from '#app/domain/app-error.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import { priorityRounds } from '#db/schema/index.ts';
import { roundSchema } from '../priorities.schemas.ts';

/** Staff begin a prioritisation round. Nobody else knows of it until people are asked. */
export const createRound = defineCommand({
  name: 'priority.create',
  action: 'priority.create',
  input: roundSchema,
  run: async (context, words) => {
    const { tx, actor, now, newId } = context;
    context.authorize(null);
    invariant(actor.kind === 'person', 'a round is begun by a person');
    const id = newId();
    const slug = slugify(words.title, { shortId: id.slice(-6), fallback: 'round' });
    await tx.insert(priorityRounds).values({
      id,
      slug,
      ...words,
      status: priorityRoundMachine.initial,
      // Fixed before anybody has chosen, and shown with the result.
      seed: newId(),
      ownerId: actor.id,
      updatedAt: now,
      createdAt: now,
    });
    await context.audit({ subject: { type: 'priority_round', id }, facts: { groups: words.groups } });
    return { id, slug };
  },
});
