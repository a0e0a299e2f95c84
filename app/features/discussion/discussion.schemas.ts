import { z } from 'zod';
import { reportReasons } from '#app/domain/moderation/moderation.ts';
import { displayChoices } from '#app/domain/people/preferences.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { discussedTypes, subjectTypes } from '#app/domain/subjects.ts';
import { longestComment } from './discussion.ts';

/** Longest texts, in characters. */
export const discussionLimits = { comment: longestComment, note: 500 } as const;

const text = (max: number) =>
  z
    .string()
    .max(max, 'too_long')
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        .trim(),
    );

export const commentBodySchema = text(discussionLimits.comment).refine((value) => value !== '', 'missing');

export const discussedSchema = z.object({ type: z.enum(discussedTypes), id: z.uuid() });
export const reportableSchema = z.object({ type: z.enum(subjectTypes), id: z.uuid() });

export const postCommentSchema = z.object({
  subject: discussedSchema,
  body: commentBodySchema,
  parentId: z.uuid().optional(),
  capacity: z.enum(capacities).optional(),
  shownAs: z.enum(displayChoices).default('pseudonym'),
  /** The patient for whom a carer writes. */
  forId: z.uuid().optional(),
  submissionKey: z.uuid(),
});

export const reportSchema = z.object({
  subject: reportableSchema,
  reason: z.enum(reportReasons, { error: 'choose' }),
  note: text(discussionLimits.note).default(''),
});
