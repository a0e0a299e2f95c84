import type { SerializeFrom } from '@remix-run/node';
import type { loader } from '../routes/vote.tsx';

/** What the page of a vote is drawn from. */
export type VotePageData = SerializeFrom<typeof loader>;

/** A solution in the list of a vote. */
export type ListedEntry = VotePageData['entries'][number];
