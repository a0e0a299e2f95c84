import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { isReachable } from '#app/domain/people/stand-in-address.ts';
import { users } from '#db/schema/index.ts';
import { lockNeed } from '../load-need.server.ts';

/** Who is behind a pseudonym, for staff who need it. Each look is recorded with its reason. */
export const revealAuthor = defineCommand({
  name: 'need.reveal_author',
  action: 'need.see_identity',
  input: z.object({ needId: z.uuid(), why: z.string().trim().min(3, 'missing').max(300, 'too_long') }),
  async run(ctx, input) {
    const need = await lockNeed(ctx.tx, input.needId);
    ctx.authorize(need);
    const [person] = await ctx.tx
      .select({ name: users.name, pseudonym: users.pseudonym, email: users.email })
      .from(users)
      .where(eq(users.id, need.authorId));
    if (!person) throw new AppError('not_found');
    await ctx.audit({
      subject: { type: 'need', id: need.id },
      onBehalfOf: null,
      facts: { authorId: need.authorId, why: input.why },
    });
    return { ...person, email: isReachable(person.email) ? person.email : '–' };
  },
});
