/** When a paper came, from which network (a pseudonym of it, null where it came on paper), by an account of less than a day. */
export interface Arrival {
  minute: Date;
  network: string | null;
  isNewAccount: boolean;
}

/**
 * Something in the arrivals that people should look at. `network`: many papers of new accounts from one network; `burst`:
 * far more papers within ten minutes than usual. Neither proves anything: a care home votes from one network, and a
 * reminder brings many at once.
 */
export type AbuseSignal =
  | { kind: 'network'; network: string; papers: number; newAccounts: number; from: Date; to: Date }
  | { kind: 'burst'; from: Date; papers: number; newAccounts: number; usual: number };

/** From how many papers on a signal is given, and for what share or multiple. */
export const signalLimits = {
  /** Papers of new accounts from one network. */
  networkPapers: 10,
  /** Share of new accounts among the papers of a network. */
  networkShare: 0.5,
  burstMinutes: 10,
  burstPapers: 20,
  /** Times as many papers as in the median stretch in which any came. */
  burstTimes: 5,
} as const;

/**
 * Signals of abuse among the arrivals of a vote, most papers first. They are for people to look at; nothing is done by itself.
 * The result does not depend on the order of arrivals.
 *
 * Missing: papers without a network count for bursts alone. With fewer than five stretches in which papers came there is no
 * usual number, and no burst.
 */
export function abuseSignals(arrivals: readonly Arrival[]): AbuseSignal[] {
  return [...networkSignals(arrivals), ...burstSignals(arrivals)].sort(
    (a, b) => b.papers - a.papers || a.from.getTime() - b.from.getTime() || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

const nameOf = (signal: AbuseSignal) => (signal.kind === 'network' ? signal.network : '');

function networkSignals(arrivals: readonly Arrival[]): AbuseSignal[] {
  const byNetwork = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    if (arrival.network === null) continue;
    const own = byNetwork.get(arrival.network);
    if (own) own.push(arrival);
    else byNetwork.set(arrival.network, [arrival]);
  }
  return [...byNetwork].flatMap(([network, own]): AbuseSignal[] => {
    const newAccounts = own.filter((arrival) => arrival.isNewAccount).length;
    const isMany =
      newAccounts >= signalLimits.networkPapers && newAccounts / own.length >= signalLimits.networkShare;
    if (!isMany) return [];
    const minutes = own.map((arrival) => arrival.minute.getTime());
    return [
      {
        kind: 'network',
        network,
        papers: own.length,
        newAccounts,
        from: new Date(Math.min(...minutes)),
        to: new Date(Math.max(...minutes)),
      },
    ];
  });
}

function burstSignals(arrivals: readonly Arrival[]): AbuseSignal[] {
  const length = signalLimits.burstMinutes * 60_000;
  const stretches = new Map<number, { papers: number; newAccounts: number }>();
  for (const { minute, isNewAccount } of arrivals) {
    const start = Math.floor(minute.getTime() / length) * length;
    const stretch = stretches.get(start) ?? { papers: 0, newAccounts: 0 };
    stretch.papers += 1;
    stretch.newAccounts += isNewAccount ? 1 : 0;
    stretches.set(start, stretch);
  }
  const counts = [...stretches.values()].map(({ papers }) => papers).sort((a, b) => a - b);
  if (counts.length < 5) return [];
  const usual = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  return [...stretches].flatMap(([start, { papers, newAccounts }]): AbuseSignal[] =>
    papers >= signalLimits.burstPapers && papers >= usual * signalLimits.burstTimes
      ? [{ kind: 'burst', from: new Date(start), papers, newAccounts, usual }]
      : [],
  );
}
