/**
 * Something an operator can put right: a busy port, a missing setting, a folder that cannot be written.
 * Its message is one plain sentence; it is printed without a stack trace and the process ends with exit code 1.
 */
export class BootError extends Error {
  override readonly name = 'BootError';
}
