import { and, asc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { DigestRhythm, Locale } from '#app/domain/people/preferences.ts';
import type { DigestItem } from '#app/emails/mail-props.ts';
import { digestToken } from '#app/features/notifications/digest-token.server.ts';
import { noticeText } from '#app/features/notifications/notice-text.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { paths } from '#app/paths.ts';
import type { Db, DbOrTx } from '#db/client.server.ts';
import { notifications, users } from '#db/schema/index.ts';
import type { Mail } from '../../mail/send-mail.server.ts';

type Rhythm = Exclude<DigestRhythm, 'off'>;

export type DigestSettings = { appUrl: string; secret: string };

/** Hands a digest over; throws when nobody takes it. */
export type SendDigest = (mail: Mail<'digest'>) => Promise<void>;

/** News older than this before a slot is no news any more: after a long "off", nobody is sent months of it. */
const newsLastsMs = 21 * 86_400_000;
/** So many stand in the mail; the rest is a number and a link. */
const listed = 20;

/** What the reader (joined as `users`) wants by mail now, whatever they wanted when it was told. */
const isWanted = sql`(${notifications.topic} is null or ${notifications.topic} <> all (${users.mutedByMail}))`;

const isNews = (slot: Date) =>
  and(
    isWanted,
    isNull(notifications.readAt),
    isNull(notifications.digestedAt),
    lt(notifications.createdAt, slot),
    gt(notifications.createdAt, new Date(slot.getTime() - newsLastsMs)),
  );

/** Who has unread news from before the slot and wants it in this rhythm. */
export async function findDigestReaders(db: DbOrTx, rhythm: Rhythm, slot: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: users.id })
    .from(users)
    .innerJoin(notifications, eq(notifications.userId, users.id))
    .where(and(eq(users.digest, rhythm), isNull(users.erasedAt), isNull(users.suspendedAt), isNews(slot)))
    .orderBy(users.id);
  return rows.map(({ id }) => id);
}

/**
 * Sends one reader what is new to them, and notes it in the same transaction: another node passes them by meanwhile,
 * and where the mail is not taken nothing was noted, so the next round tries again. What was read in the app is left out.
 */
export async function sendDigest(
  db: Db,
  reader: { id: string; rhythm: Rhythm; slot: Date; now: Date },
  settings: DigestSettings,
  send: SendDigest,
): Promise<boolean> {
  const { id, rhythm, slot, now } = reader;
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ email: users.email, name: users.name, pseudonym: users.pseudonym, locale: users.locale })
      .from(users)
      .where(
        and(eq(users.id, id), eq(users.digest, rhythm), isNull(users.erasedAt), isNull(users.suspendedAt)),
      )
      .for('update', { skipLocked: true });
    if (!person) return false;
    const news = await tx
      .select({
        id: notifications.id,
        kind: notifications.kind,
        path: notifications.path,
        facts: notifications.facts,
      })
      .from(notifications)
      .innerJoin(users, eq(users.id, notifications.userId))
      .where(and(eq(notifications.userId, id), isNews(slot)))
      .orderBy(asc(notifications.id));
    if (news.length === 0) return false;
    const noted = news.map((notice) => notice.id);
    await tx.update(notifications).set({ digestedAt: now }).where(inArray(notifications.id, noted));
    await tx.update(users).set({ digestSentAt: now }).where(eq(users.id, id));
    await send(writeDigest({ ...person, id, rhythm, slot }, news.map(toNotice), settings));
    return true;
  });
}

const toNotice = (row: { id: string; kind: string; path: string; facts: unknown }) => ({
  ...row,
  facts: row.facts as Record<string, unknown>,
});

type Reader = {
  id: string;
  email: string;
  name: string | null;
  pseudonym: string;
  locale: Locale;
  rhythm: Rhythm;
  slot: Date;
};

function writeDigest(
  reader: Reader,
  news: readonly ReturnType<typeof toNotice>[],
  { appUrl, secret }: DigestSettings,
): Mail<'digest'> {
  const t = getT(reader.locale, 'notifications');
  const items = news.slice(0, listed).map(
    (notice): DigestItem => ({
      id: notice.id,
      ...noticeText(t, notice),
      url: appUrl + notice.path,
    }),
  );
  const offUrl = appUrl + paths.digestOff(digestToken(reader.id, secret));
  return {
    to: reader.email,
    template: 'digest',
    locale: reader.locale,
    props: {
      name: reader.name ?? reader.pseudonym,
      items,
      more: news.length - items.length,
      rhythm: reader.rhythm,
      allUrl: appUrl + paths.notifications(),
      settingsUrl: appUrl + paths.myNotifications(),
      offUrl,
    },
    // RFC 8058: mail programs show their own "unsubscribe", which posts to the same address.
    headers: { 'List-Unsubscribe': `<${offUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    messageId: `<digest.${reader.id}.${reader.slot.getTime()}@${new URL(appUrl).hostname}>`,
  };
}
