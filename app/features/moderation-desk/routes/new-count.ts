import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireRole } from '#app/auth/session.server.ts';
import { getDb } from '#db/client.server.ts';
import { countNew } from '../queue.queries.server.ts';
import { parseQueue } from '../queue-list.ts';

/** How many items have come into this list since a moment; for the line that offers them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const params = new URL(args.request.url).searchParams;
  const now = new Date();
  const asked = new Date(params.get('since') ?? '');
  const since = Number.isNaN(asked.getTime()) ? now : asked;
  const count = await countNew(getDb(), actor, { query: parseQueue(params), since, now });
  return Response.json({ count });
}
