import { redirect } from '@remix-run/node';
import { and, eq, lt } from 'drizzle-orm';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { type Actor, anonymous, hasRole, type Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { sessions } from '#db/schema/index.ts';
import { getLucia, hashSessionId, type SessionPerson } from './lucia.server.ts';
import { readableCookies } from './readable-cookies.ts';

/** Loader and action arguments, as far as authentication needs them. */
export type RequestArgs = { request: Request; context: object };

/** Facts about the person in front of the screen that are no permission. */
export type Viewer = Pick<
  SessionPerson,
  'locale' | 'theme' | 'textSize' | 'name' | 'pseudonym' | 'unread'
> & { id: string };

type Visit = { actor: Actor; viewer: Viewer | null };

/** How old `last_seen_at` may grow before a request renews it, in milliseconds. */
const lastSeenStep = 5 * 60_000;

// Root, layout and page loaders of one request share its load context: the session is looked up once for all of them.
const visits = new WeakMap<object, Promise<Visit>>();

async function visitFromCookie(cookieHeader: string | null): Promise<Visit> {
  const lucia = getLucia();
  const sessionId = cookieHeader ? lucia.readSessionCookie(readableCookies(cookieHeader)) : null;
  if (!sessionId) return { actor: anonymous, viewer: null };
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return { actor: anonymous, viewer: null };
  const storedId = hashSessionId(session.id);
  if (Date.now() - session.lastSeenAt.getTime() > lastSeenStep) await noteLastSeen(storedId);
  const { locale, theme, textSize, name, pseudonym, unread, ...rights } = user;
  return {
    actor: { kind: 'person', sessionId: storedId, ...rights },
    viewer: { id: user.id, locale, theme, textSize, name, pseudonym, unread },
  };
}

async function noteLastSeen(storedId: string): Promise<void> {
  const now = new Date();
  await getDb()
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, storedId), lt(sessions.lastSeenAt, new Date(now.getTime() - lastSeenStep))));
}

function visitOf({ request, context }: RequestArgs): Promise<Visit> {
  let visit = visits.get(context);
  if (!visit) {
    visit = visitFromCookie(request.headers.get('cookie'));
    visits.set(context, visit);
  }
  return visit;
}

/** Who asks; `anonymous` without a valid session. */
export async function optionalActor(args: RequestArgs): Promise<Actor> {
  return (await visitOf(args)).actor;
}

/** Screen facts of the signed-in person, or null. */
export async function getViewer(args: RequestArgs): Promise<Viewer | null> {
  return (await visitOf(args)).viewer;
}

/**
 * The signed-in person. Redirects to sign-in (and back afterwards) without a session, and to the welcome
 * questions before they are answered. Throws a 403 response for a suspended person.
 */
export async function requireActor(
  args: RequestArgs,
  options: { evenBeforeWelcome?: boolean } = {},
): Promise<Person> {
  const actor = await optionalActor(args);
  if (actor.kind !== 'person')
    throw redirect(`/sign-in?${new URLSearchParams({ next: returnPath(args.request) })}`);
  if (actor.suspended) return throwAsResponse(new AppError('forbidden', 'suspended'));
  if (!actor.onboarded && !options.evenBeforeWelcome) {
    throw redirect(`/welcome?${new URLSearchParams({ next: returnPath(args.request) })}`);
  }
  return actor;
}

/** The signed-in person with one of these roles. Throws a 403 response otherwise. */
export async function requireRole(args: RequestArgs, ...roles: Role[]): Promise<Person> {
  const actor = await requireActor(args);
  if (!hasRole(actor, ...roles)) return throwAsResponse(new AppError('forbidden'));
  return actor;
}

/** The actor behind a cookie header, for connections that are no Remix request (sockets). */
export async function actorFromCookieHeader(cookieHeader: string | null): Promise<Actor> {
  return (await visitFromCookie(cookieHeader)).actor;
}

/** Starts a session and gives the cookie that carries it. */
export async function startSession(userId: string, device: string, now: Date): Promise<{ cookie: string }> {
  const lucia = getLucia();
  const session = await lucia.createSession(userId, {
    device: device.slice(0, 200),
    lastSeenAt: now,
    createdAt: now,
  });
  return { cookie: lucia.createSessionCookie(session.id).serialize() };
}

/** The cookie that forgets the session. */
export function blankSessionCookie(): string {
  return getLucia().createBlankSessionCookie().serialize();
}

/** Where to come back to: for a form that was sent, the page it stood on. */
function returnPath(request: Request): string {
  const url = new URL(request.url);
  if (request.method === 'GET') return url.pathname.replace(/\.data$/, '') + url.search;
  const referer = request.headers.get('referer');
  return referer && URL.canParse(referer) ? new URL(referer).pathname : '/';
}
