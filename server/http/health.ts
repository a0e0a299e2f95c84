/** What `/readyz` reports: whether traffic should come here, and if not, for want of what. */
export interface ReadyReport {
  readonly ready: boolean;
  readonly phase: 'starting' | 'running' | 'stopping';
  readonly checks: Readonly<Record<string, boolean>>;
}

type Check = () => boolean | Promise<boolean>;

const patienceMs = 2000;

async function ask(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps what must be well for this server to take requests. Boot adds a check as each part starts. */
export class Health {
  phase: ReadyReport['phase'] = 'starting';
  readonly #checks = new Map<string, Check>();

  /** Adds a check; one that throws, or takes longer than two seconds, counts as failed. */
  add(name: string, check: Check): void {
    this.#checks.set(name, check);
  }

  async report(): Promise<ReadyReport> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await ask(check)] as const),
    );
    const isWell = entries.every(([, isFine]) => isFine);
    return {
      ready: this.phase === 'running' && isWell,
      phase: this.phase,
      checks: Object.fromEntries(entries),
    };
  }
}
