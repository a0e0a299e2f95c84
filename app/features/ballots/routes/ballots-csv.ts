import type { LoaderFunctionArgs } from '@remix-run/node';
import { optionalActor } from '#app/auth/session.server.ts';
import { getDb } from '#db/client.server.ts';
import { publishedVote } from '../published-vote.server.ts';

/** The ballots of a decided vote as a file, without anything that tells whose they are. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const slug = args.params.slug ?? '';
  const { file } = await publishedVote(getDb(), actor, slug, new Date());
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${slug}-ballots.csv"`,
      'Cache-Control': 'no-cache',
    },
  });
}
