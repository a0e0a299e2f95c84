import { createCookie } from '@remix-run/node';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';

/** The most marks that fit into what a browser keeps for one cookie. */
export const MOST_KEPT = 350;

const bytesOfTail = 4;
const bytesOfMark = 2;
const bytesOfBoth = bytesOfTail + bytesOfMark;

// The random tail of an id is enough to know it again among the entries of one vote, and hundreds fit into a cookie.
const tail = (id: string) => id.replaceAll('-', '').slice(-2 * bytesOfTail);

/** Secure only where the site is: a cookie that is would not come back over plain HTTP. */
export const isSecure = () => getEnv().APP_URL.startsWith('https:');

/** Each voter's paper is kept apart, and what was marked before signing in apart from those. */
function marksCookie(slug: string, voterId: string | null) {
  return createCookie(voterId === null ? 'tandem_vote' : `tandem_vote_${tail(voterId)}`, {
    // Wider than the vote: the router asks for its page under `…/vote.data`, which is no address below `…/vote`.
    path: paths.challenge(slug),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 60,
  });
}

function write(marks: Marks): string {
  const entries = Object.entries(marks);
  const bytes = Buffer.alloc(entries.length * bytesOfBoth);
  for (const [i, [id, mark]] of entries.entries()) {
    bytes.write(tail(id), i * bytesOfBoth, 'hex');
    bytes.writeUInt16BE(mark, i * bytesOfBoth + bytesOfTail);
  }
  return bytes.toString('base64url');
}

function read(kept: string, ids: readonly string[]): Record<string, number> {
  const bytes = Buffer.from(kept, 'base64url');
  const byTail = new Map<string, number>();
  for (let at = 0; at + bytesOfBoth <= bytes.length; at += bytesOfBoth) {
    byTail.set(bytes.toString('hex', at, at + bytesOfTail), bytes.readUInt16BE(at + bytesOfTail));
  }
  return Object.fromEntries(
    ids.flatMap((id) => {
      const mark = byTail.get(tail(id));
      return mark === undefined ? [] : [[id, mark]];
    }),
  );
}

/**
 * Keeps a paper that is not cast yet on the voter's own device for an hour: the server knows of no vote before it is
 * cast. `voterId` is null while nobody is signed in. At most `MOST_KEPT` marks, each from 0 to 65535.
 */
export function keepMarks(slug: string, voterId: string | null, marks: Marks): Promise<string> {
  return marksCookie(slug, voterId).serialize(write(marks));
}

/** The `Set-Cookie` values that forget what this browser keeps of a voter's paper and of marks made before signing in. */
export async function forgetMarks(request: Request, slug: string, voterId: string): Promise<string[]> {
  const header = request.headers.get('Cookie') ?? '';
  const kept = [voterId, null]
    .map((whose) => marksCookie(slug, whose))
    .filter(({ name }) => header.includes(name));
  return Promise.all(kept.map((cookie) => cookie.serialize('', { maxAge: 0 })));
}

/** What is kept of a voter's paper about these ids; null where nothing is. A kept blank paper is an empty record. */
export async function keptMarks(
  request: Request,
  slug: string,
  voterId: string | null,
  ids: readonly string[],
): Promise<Record<string, number> | null> {
  const header = request.headers.get('Cookie');
  for (const whose of new Set([voterId, null])) {
    const kept: unknown = await marksCookie(slug, whose).parse(header);
    if (typeof kept === 'string') return read(kept, ids);
  }
  return null;
}
