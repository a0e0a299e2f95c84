import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { termsKinds } from '#app/domain/challenges/terms.ts';
import { challengeTerms } from '#db/schema/index.ts';
import { partCall, termsSchema } from '../builder/part.schemas.ts';
import { newestTermsOf } from '../challenge-parts.queries.server.ts';
import { tellTeamsOfTerms } from '../tell-teams-of-terms.server.ts';
import { savePart } from './save-part.server.ts';

/**
 * Saves the terms that teams accept. Every changed text is a new version; what a team has accepted stays readable as it
 * was, and teams are asked to accept what is new. An emptied text takes the terms back: from then on nobody is asked to accept them.
 */
export const saveTerms = defineCommand({
  name: 'challenge.edit_terms',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: termsSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'terms' }, async () => {
      const { tx, actor, now, newId } = context;
      const newest = await newestTermsOf(tx, challengeId);
      const changed: string[] = [];
      const asked: string[] = [];
      for (const kind of termsKinds) {
        const text = content[kind].replace(/\r\n?/g, '\n');
        const before = newest.find((one) => one.kind === kind);
        if (text === (before?.text ?? '')) continue;
        const next = (before?.version ?? 0) + 1;
        await tx.insert(challengeTerms).values({
          id: newId(),
          challengeId,
          kind,
          version: next,
          text,
          writtenBy: actor.kind === 'person' ? actor.id : null,
          createdAt: now,
        });
        changed.push(`${kind} ${next}`);
        if (text !== '') asked.push(`${kind} ${next}`);
      }
      if (asked.length > 0) await tellTeamsOfTerms(context, challengeId, asked.join(', '));
      return { changed: changed.join(', ') };
    }),
});
