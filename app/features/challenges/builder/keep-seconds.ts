const minute = 60_000;

/**
 * The instant that a form means. Fields show no seconds: what stands in the same minute as the instant before was not
 * touched, and is that instant.
 */
export function keepSeconds(sent: Date, before: Date): Date {
  return Math.floor(sent.getTime() / minute) === Math.floor(before.getTime() / minute) ? before : sent;
}

/** Both ends of a phase, as {@link keepSeconds} does. */
export function keepSecondsOfPhase<Dates extends { startsAt: Date; endsAt: Date }>(
  sent: Dates,
  before: { startsAt: Date; endsAt: Date },
): Dates {
  return {
    ...sent,
    startsAt: keepSeconds(sent.startsAt, before.startsAt),
    endsAt: keepSeconds(sent.endsAt, before.endsAt),
  };
}
