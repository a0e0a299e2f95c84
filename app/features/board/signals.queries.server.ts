import { asc, eq } from 'drizzle-orm';
import { abuseSignals } from '#app/domain/methods/voting/abuse-signals.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballotArrivals, ballots } from '#db/schema/index.ts';

/** Signals of abuse in the vote of a challenge, without the pseudonyms of networks; and how many papers were looked at. */
export async function signalsOf(db: DbOrTx, challengeId: string) {
  const arrivals = await db
    .select({
      minute: ballotArrivals.minute,
      network: ballotArrivals.network,
      isNewAccount: ballotArrivals.isNewAccount,
    })
    .from(ballotArrivals)
    .innerJoin(ballots, eq(ballots.id, ballotArrivals.ballotId))
    .where(eq(ballots.challengeId, challengeId))
    .orderBy(asc(ballotArrivals.minute));
  const signals = abuseSignals(arrivals).map((signal) => {
    if (signal.kind === 'burst') return signal;
    const { network: _, ...shown } = signal;
    return shown;
  });
  return { signals, looked: arrivals.length };
}
