import { spawn } from 'node:child_process';

/** @typedef {{ code: number, signal: NodeJS.Signals | null }} Ended */

/**
 * Runs a program to its end with our terminal. It gets the signals that we get.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<Ended>} code 127 where the program could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const end = (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve({ code, signal });
    };
    child.once('error', () => end(127, null));
    child.once('exit', (code, signal) => end(code ?? 1, signal));
  });
}

/** Runs a Node program, such as a tool from node_modules. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/** Runs npm: the one that runs us where there is one. */
export function runNpm(args, options = {}) {
  const self = process.env.npm_execpath;
  return self
    ? runNode([self, ...args], options)
    : run('npm', args, { shell: process.platform === 'win32', ...options });
}
