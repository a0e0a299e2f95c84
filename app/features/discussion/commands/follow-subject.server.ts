import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { follows } from '#db/schema/index.ts';
import { readSubject } from '../discussed-subjects.server.ts';
import { discussedSchema } from '../discussion.schemas.ts';

/** Follows something, so that its next steps are told. Following twice changes nothing. */
export const followSubject = defineCommand({
  name: 'subject.follow',
  action: 'subject.follow',
  input: z.object({ subject: discussedSchema }),
  async run({ tx, actor, now, authorize, audit }, { subject }) {
    const found = await readSubject(tx, actor, subject);
    if (!found) throw new AppError('not_found');
    authorize(found);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    await tx
      .insert(follows)
      .values({ userId: actor.id, subjectType: subject.type, subjectId: subject.id, createdAt: now })
      .onConflictDoNothing();
    await audit({ subject });
  },
});
