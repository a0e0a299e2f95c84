import type { useLoaderData } from '@remix-run/react';
import type { loader } from '../routes/vote.tsx';

/** What the page of a vote is drawn from. */
export type VotePageData = ReturnType<typeof useLoaderData<typeof loader>>;
