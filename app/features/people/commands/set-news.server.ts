import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { type NewsTopic, newsTopics } from '#app/domain/people/news.ts';
import { users } from '#db/schema/index.ts';
import { newsSchema } from '../people.schemas.ts';

const allBut = (chosen: readonly NewsTopic[]) => newsTopics.filter((topic) => !chosen.includes(topic));

/** Which news a person wants to see here, which by e-mail, and how often. What is not chosen is switched off. */
export const setNews = defineCommand({
  name: 'person.set_news',
  action: 'person.edit',
  input: newsSchema,
  async run({ tx, actor, authorize, audit }, { digest, inApp, byMail }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ id: actor.id });
    const muted = { mutedInApp: allBut(inApp), mutedByMail: allBut(byMail) };
    await tx
      .update(users)
      .set({ digest, ...muted })
      .where(eq(users.id, actor.id));
    await audit({ subject: { type: 'person', id: actor.id }, facts: { digest, ...muted } });
  },
});
