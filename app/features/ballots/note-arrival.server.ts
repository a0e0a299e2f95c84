import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { networkOf } from '#app/auth/network.ts';
import type { Tx } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';

/** The network of an address under a pseudonym that differs from ballot to ballot. */
export const hiddenNetworkOf = (ballotId: string, address: string): string =>
  createHmac('sha256', getEnv().APP_SECRET)
    .update(`network:${ballotId}:${networkOf(address)}`)
    .digest('base64url');

/**
 * Notes that a paper came: the minute, whether its voter's account is younger than a day, and the network as an HMAC that
 * differs from ballot to ballot. For signals of abuse; nothing leads from it to the paper. Its id is random: one that tells
 * the time would undo the minute.
 *
 * @param address of the caller, as the server sees it; undefined for papers that were not cast over the network
 */
export async function noteArrival(
  tx: Tx,
  arrival: { ballotId: string; voterId: string; address: string | undefined; now: Date },
): Promise<void> {
  const { ballotId, voterId, address, now } = arrival;
  const hidden = address === undefined ? null : hiddenNetworkOf(ballotId, address);
  const at = now.toISOString();
  await tx.execute(sql`
    insert into ballot_arrivals (id, ballot_id, minute, network, is_new_account)
    select gen_random_uuid(), ${ballotId}, date_trunc('minute', ${at}::timestamptz), ${hidden},
      created_at > ${at}::timestamptz - interval '1 day'
    from users where id = ${voterId}`);
}
