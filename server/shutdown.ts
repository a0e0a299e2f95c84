import { isStartedByNpm } from './env.server.ts';
import type { Log } from './log.server.ts';

type Closer = () => Promise<void>;

/** Remembers how to stop what was started, and stops it once, last started first. */
export class Shutdown {
  readonly #closers: { name: string; close: Closer }[] = [];
  #running: Promise<void> | undefined;

  /** Adds what must be stopped before everything added earlier. */
  add(name: string, close: Closer): void {
    this.#closers.push({ name, close });
  }

  /** Stops everything; one part that fails to stop does not keep the others from it. */
  run(log: Log): Promise<void> {
    this.#running ??= this.#run(log);
    return this.#running;
  }

  async #run(log: Log): Promise<void> {
    for (const { name, close } of this.#closers.reverse()) {
      try {
        await close();
      } catch (error) {
        log.error({ err: error, part: name }, 'a part did not stop cleanly');
      }
    }
  }
}

/**
 * Calls back once when the process is asked to end: by a signal, or, when npm started us, by npm being killed (it
 * cannot tell us then, and we would hold the port for ever).
 */
export function whenAskedToStop(callback: (reason: string) => void): void {
  let isAsked = false;
  const ask = (reason: string) => {
    if (isAsked) return;
    isAsked = true;
    callback(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask('the starting process ended');
  }, 500);
  watch.unref();
  if (!isStartedByNpm()) clearInterval(watch);
}
