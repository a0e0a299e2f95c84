import { createHash } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq, sql } from 'drizzle-orm';
import { type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { DelegationScope } from '#app/domain/people/delegation.ts';
import type { Locale, Theme } from '#app/domain/people/preferences.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { type Db, getDb } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { sessions, users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { singleton } from '#server/singleton.server.ts';

/** What a request learns of the person in the one query that checks the session. */
export type SessionPerson = {
  locale: Locale;
  theme: Theme;
  textSize: number;
  name: string | null;
  pseudonym: string;
  suspended: boolean;
  onboarded: boolean;
  acceptedItems: number;
  roles: Role[];
  actsFor: { delegationId: string; patientId: string; scopes: DelegationScope[] }[];
  unread: number;
};

/** What its owner sees of a session. */
export type SessionFacts = { device: string; lastSeenAt: Date; createdAt: Date };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts, SessionPerson>;
    DatabaseSessionAttributes: SessionFacts;
    DatabaseUserAttributes: SessionPerson;
  }
}

/** What stands in the database for a session: the SHA-256 of the secret in the cookie. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

/**
 * The drizzle adapter with two changes: sessions are stored under a hash, so that a copy of the table opens no
 * account; and the person comes with roles, delegations and unread count in the one query every request makes.
 */
class TandemAdapter extends DrizzlePostgreSQLAdapter {
  readonly #find;

  constructor(database: Db) {
    super(database, sessions, users);
    this.#find = prepareFind(database);
  }

  override async getSessionAndUser(
    sessionId: string,
  ): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.#find.execute({ id: hashSessionId(sessionId) });
    if (!row) return [null, null];
    const { userId, expiresAt, device, lastSeenAt, createdAt, suspendedAt, onboardedAt, ...person } = row;
    const session = { id: sessionId, userId, expiresAt, attributes: { device, lastSeenAt, createdAt } };
    const attributes = { ...person, suspended: suspendedAt !== null, onboarded: onboardedAt !== null };
    return [session, { id: userId, attributes }];
  }

  override async setSession(session: DatabaseSession): Promise<void> {
    await super.setSession({ ...session, id: hashSessionId(session.id) });
  }

  override async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await super.updateSessionExpiration(hashSessionId(sessionId), expiresAt);
  }

  override async deleteSession(sessionId: string): Promise<void> {
    await super.deleteSession(hashSessionId(sessionId));
  }
}

function prepareFind(database: Db) {
  return database
    .select({
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      device: sessions.device,
      lastSeenAt: sessions.lastSeenAt,
      createdAt: sessions.createdAt,
      locale: users.locale,
      theme: users.theme,
      textSize: users.textSize,
      name: users.name,
      pseudonym: users.pseudonym,
      suspendedAt: users.suspendedAt,
      onboardedAt: users.onboardedAt,
      acceptedItems: users.acceptedItems,
      roles: sql<
        Role[]
      >`array(select r.role::text from user_roles r where r.user_id = ${qualified(users.id)} and r.status = 'verified')`,
      actsFor: sql<SessionPerson['actsFor']>`coalesce((
        select json_agg(json_build_object('delegationId', d.id, 'patientId', d.patient_id, 'scopes', d.scopes))
        from delegations d
        where d.carer_id = ${qualified(users.id)} and d.status = 'active' and (d.ends_at is null or d.ends_at > now())
      ), '[]')`,
      unread: sql<number>`(
        select count(*)::int from (
          select 1 from notifications n where n.user_id = ${qualified(users.id)} and n.in_app and n.read_at is null limit 100
        ) unread
      )`,
    })
    .from(sessions)
    .innerJoin(users, eq(sessions.userId, users.id))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare('session_and_person');
}

function createLucia(db: Db): Lucia<SessionFacts, SessionPerson> {
  return new Lucia<SessionFacts, SessionPerson>(new TandemAdapter(db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: 'tandem_session',
      // The database decides when a session ends; the cookie only has to outlive it.
      expires: false,
      attributes: { secure: getEnv().APP_URL.startsWith('https:'), sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (person) => person,
  });
}

/** Lucia over the process's database. Nothing outside `app/auth` may import it. */
export function getLucia(): Lucia<SessionFacts, SessionPerson> {
  return singleton('lucia', () => createLucia(getDb()));
}
