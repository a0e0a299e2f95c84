/** A part of the running server that boot starts and shutdown stops (jobs, sockets). */
export interface RunningPart {
  /** Asked by `/readyz`. A part that can lose its connection answers with what is true now. */
  isHealthy(): boolean | Promise<boolean>;
  /** Finishes what is under way, within a few seconds. */
  stop(): Promise<void>;
}
