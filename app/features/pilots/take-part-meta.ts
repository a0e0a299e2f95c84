import type { MetaFunction } from '@remix-run/node';

/** A participant's pages must not be found by searching. */
export const takePartMeta: MetaFunction = () => [{ name: 'robots', content: 'noindex, nofollow' }];
