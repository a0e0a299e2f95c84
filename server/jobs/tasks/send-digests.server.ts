import type { Db } from '#db/client.server.ts';
import type { Env } from '../../env.server.ts';
import type { Log } from '../../log.server.ts';
import { sendMail } from '../../mail/send-mail.server.ts';
import { lastDigestSlot } from '../digest/digest-slot.ts';
import { findDigestReaders, type SendDigest, sendDigest } from '../digest/send-digest.server.ts';

type DigestEnv = Pick<Env, 'APP_URL' | 'APP_SECRET' | 'CLUSTER_TIME_ZONE'>;

/**
 * Sends every digest that is due by now, each once. A server that was down at seven sends them when it is back; a
 * mail that is not taken holds up no other and is tried again in an hour.
 */
export async function sendDueDigests(
  { db, env, log, now }: { db: Db; env: DigestEnv; log: Log; now: Date },
  send: SendDigest = sendMail,
): Promise<void> {
  const settings = { appUrl: env.APP_URL, secret: env.APP_SECRET };
  for (const rhythm of ['daily', 'weekly'] as const) {
    const slot = lastDigestSlot(rhythm, now, env.CLUSTER_TIME_ZONE);
    for (const id of await findDigestReaders(db, rhythm, slot)) {
      await sendDigest(db, { id, rhythm, slot, now }, settings, send).catch((error: unknown) =>
        log.warn({ err: error, userId: id }, 'a digest could not be sent'),
      );
    }
  }
}
