import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { challenges } from '#db/schema/index.ts';
import { basicsSchema, partCall } from '../builder/part.schemas.ts';
import { freeNeeds, needIdsOf, takeUpNeeds } from './need-links.server.ts';
import { savePart } from './save-part.server.ts';
import { saveNeedLinks } from './save-parts.server.ts';

/** Saves the words of a challenge and the needs it answers. Needs that join or leave a public challenge are told. */
export const saveBasics = defineCommand({
  name: 'challenge.edit_basics',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: basicsSchema }),
  run: (context, { challengeId, version, content: { needIds, ...words } }) =>
    savePart(context, { challengeId, version, part: 'basics' }, async ({ status }) => {
      const { tx } = context;
      const before = await needIdsOf(tx, challengeId);
      await tx.update(challenges).set(words).where(eq(challenges.id, challengeId));
      await saveNeedLinks(context, challengeId, needIds);
      const joined = needIds.filter((id) => !before.includes(id));
      const left = before.filter((id) => !needIds.includes(id));
      if (status !== 'draft') {
        await takeUpNeeds(context, challengeId);
        for (const id of joined) {
          await context.step('need.taken_up', { type: 'need', id }, { title: words.title }, 'staff');
        }
        await freeNeeds(context, left);
      }
      return { joined: joined.length, left: left.length };
    }),
});
