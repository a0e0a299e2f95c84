import autocannon from 'autocannon';
import { cpuOf } from './process.ts';

/** One kind of request. Asked for anew for each request, so that each can differ. */
export type Ask = () => {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
};

/** Something that is measured beside others. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly ask: Ask;
  /** The only status that counts as an answer. */
  readonly status: number;
}

/** What came of one contestant: the median of its rounds. */
export interface Outcome {
  readonly name: string;
  readonly requestsPerSecond: number;
  /** 50th and 95th percentile over all rounds, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly rounds: readonly number[];
  /** Time of a processor that its own process took for a request, in milliseconds; the database's is not in it. */
  readonly cpu: number;
}

/** How hard and how long. */
export interface LoadPlan {
  readonly rounds: number;
  /** Length of one contestant's turn in a round. */
  readonly seconds: number;
  readonly connections: number;
  /** Seconds before the first round, in which code gets compiled and caches are filled; nothing of them counts. */
  readonly warmUp: number;
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

async function turn(contestant: Contestant, seconds: number, connections: number) {
  const times: number[] = [];
  let wrong: number | undefined;
  const cpuBefore = cpuOf(contestant.pid);
  const run = autocannon({
    url: contestant.url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request: object) => ({ ...request, method: 'GET', ...contestant.ask() }),
      },
    ],
  });
  run.on('response', (_client: unknown, status: number, _bytes: number, time: number) => {
    if (status !== contestant.status) wrong = status;
    times.push(time);
  });
  const { errors, timeouts, duration } = await run;
  // Not from the listener: nobody could catch it, and the servers would go on running.
  if (wrong !== undefined)
    throw new Error(`${contestant.name} answered ${wrong} where ${contestant.status} was expected`);
  if (times.length === 0)
    throw new Error(`${contestant.name} answered nothing within ${seconds} s: the machine is too busy`);
  if (errors + timeouts > 0) throw new Error(`${contestant.name}: ${errors} errors, ${timeouts} timeouts`);
  return { rate: times.length / duration, cpu: cpuOf(contestant.pid) - cpuBefore, times };
}

/** Lets the contestants take turns, so that whatever else the machine does hits all of them alike. */
export async function race(contestants: readonly Contestant[], plan: LoadPlan): Promise<Outcome[]> {
  const results = contestants.map(() => ({ rates: [] as number[], times: [] as number[], cpu: 0 }));
  for (const contestant of contestants) await turn(contestant, plan.warmUp, plan.connections);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const result = results[index];
      const { rate, times, cpu } = await turn(contestant, plan.seconds, plan.connections);
      if (!result) continue;
      result.rates.push(rate);
      result.times.push(...times);
      result.cpu += cpu;
    }
  }
  return contestants.map(({ name }, index) => {
    const { rates, times, cpu } = results[index] ?? { rates: [], times: [], cpu: 0 };
    return {
      name,
      requestsPerSecond: median(rates),
      p50: median(times),
      p95: percentile(times, 0.95),
      rounds: rates,
      cpu: cpu / times.length,
    };
  });
}

/** Median over the rounds of one rate by another, and the spread of these: noise of the machine shows there. */
export function ratio(a: Outcome, b: Outcome): { median: number; low: number; high: number } {
  const each = a.rounds.map((rate, index) => rate / (b.rounds[index] ?? Number.NaN));
  return { median: median(each), low: Math.min(...each), high: Math.max(...each) };
}

/** Gives the items over and over. */
export function cycle<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => {
    const item = items[next % items.length];
    next += 1;
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  };
}
