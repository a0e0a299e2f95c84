import type { useLoaderData } from '@remix-run/react';
import type { loader } from '../routes/assignment.tsx';

/** What the page is drawn from on which staff settle who judges what. */
export type AssignmentData = ReturnType<typeof useLoaderData<typeof loader>>;
