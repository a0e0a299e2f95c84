import { BootError } from '#server/boot-error.server.ts';
import { startDatabase } from '#server/database.server.ts';
import { type Env, getEnv } from '#server/env.server.ts';

/** What a command-line script works with. */
export interface ScriptContext {
  readonly env: Env;
  /** Address of the running database; open pools on it yourself and close them. */
  readonly url: string;
  /** Writes a line for the person at the terminal. */
  say(line: string): void;
}

/**
 * Runs a command-line script against the database of this installation, whether or not a server is running on it,
 * and ends with exit code 1 and one sentence where an operator has something to put right.
 */
export async function runScript(script: (context: ScriptContext) => Promise<void>): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const env = getEnv();
    const database = await startDatabase(env, say);
    try {
      await script({ env, url: database.url, say });
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof BootError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
