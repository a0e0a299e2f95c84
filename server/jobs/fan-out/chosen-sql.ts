import { type SQL, sql } from 'drizzle-orm';

/** Whether a person (`u` in the statement) wants news of this topic in the app. What has no topic is always told. */
export function wantedInApp(topic: SQL): SQL {
  return sql`(${topic} is null or ${topic} <> all (u.muted_in_app))`;
}

/** Whether a person (`u` in the statement) wants news of this topic in an e-mail, and e-mails with news at all. */
export function wantedByMail(topic: SQL): SQL {
  return sql`(u.digest <> 'off' and (${topic} is null or ${topic} <> all (u.muted_by_mail)))`;
}
