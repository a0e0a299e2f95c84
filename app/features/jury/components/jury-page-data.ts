import type { useLoaderData } from '@remix-run/react';
import type { useActionAnswer } from '#app/ui/use-action-answer.ts';
import type { action, loader } from '../routes/jury.tsx';

/** What the page of a jury is drawn from. */
export type JuryPageData = ReturnType<typeof useLoaderData<typeof loader>>;

/** What its forms are refused with. */
export type JuryAnswer = ReturnType<typeof useActionAnswer<typeof action>>;
