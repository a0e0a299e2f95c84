import type { useLoaderData } from '@remix-run/react';
import type { useActionAnswer } from '#app/ui/use-action-answer.ts';
import type { action, loader } from '../routes/check-decision.tsx';

/** What the page on which a decision is checked gets from the server. */
export type CheckPage = ReturnType<typeof useLoaderData<typeof loader>>;

/** What its form was answered. */
export type CheckAnswer = ReturnType<typeof useActionAnswer<typeof action>>;
