import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';

/**
 * The network an address belongs to: its first three parts (IPv4, /24) or its first 48 bits (IPv6); null for what is no
 * address. An IPv4 address written as IPv6 is one of IPv4.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return null;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const parts = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - parts.length - (tail === '' ? 0 : tail.split(':').length);
  const all = [...parts, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])];
  return all
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

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
  const network = address === undefined ? null : networkOf(address);
  const hidden =
    network &&
    createHmac('sha256', getEnv().APP_SECRET).update(`network:${ballotId}:${network}`).digest('base64url');
  const at = now.toISOString();
  await tx.execute(sql`
    insert into ballot_arrivals (id, ballot_id, minute, network, is_new_account)
    select gen_random_uuid(), ${ballotId}, date_trunc('minute', ${at}::timestamptz), ${hidden},
      created_at > ${at}::timestamptz - interval '1 day'
    from users where id = ${voterId}`);
}
