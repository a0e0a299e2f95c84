/** Writes a line for the person at the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends with one sentence and exit code 1: for what the person can put right. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
