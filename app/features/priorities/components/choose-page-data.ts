import type { useLoaderData } from '@remix-run/react';
import type { loader } from '../routes/choose.tsx';

/** What the page of the choosing is drawn from. */
export type ChoosePageData = ReturnType<typeof useLoaderData<typeof loader>>;
