import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengeFaqs } from '#db/schema/index.ts';
import { faqSchema, partCall } from '../builder/part.schemas.ts';
import { faqsOf } from '../challenge-parts.queries.server.ts';
import { compareRows } from './keep-rows.ts';
import { savePart } from './save-part.server.ts';

/** Saves the questions that staff answer beforehand. */
export const saveFaq = defineCommand({
  name: 'challenge.edit_faq',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: faqSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'faq' }, async () => {
      const { tx, newId } = context;
      const { rows, removed } = compareRows(await faqsOf(tx, challengeId), content.rows);
      if (removed.length > 0) await tx.delete(challengeFaqs).where(inArray(challengeFaqs.id, removed));
      for (const [position, { question, answer, kept }] of rows.entries()) {
        const values = { position, question, answer };
        if (kept) await tx.update(challengeFaqs).set(values).where(eq(challengeFaqs.id, kept));
        else await tx.insert(challengeFaqs).values({ id: newId(), challengeId, ...values });
      }
      return { questions: rows.length };
    }),
});
