import type { useLoaderData } from '@remix-run/react';
import type { useActionAnswer } from '#app/ui/use-action-answer.ts';
import type { action, loader } from '../routes/sheet.tsx';

/** What a juror's sheet is drawn from. */
export type SheetPageData = ReturnType<typeof useLoaderData<typeof loader>>;

/** What it is refused with, and what was typed. */
export type SheetAnswer = ReturnType<typeof useActionAnswer<typeof action>>;

/** Longest text for a team, and longest note, in characters. */
export const longestWords = 3000;
