import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that ended badly without naming a failed test (a crash, a file that does not load) is one failure. */
function withCrash(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @returns {Counts} what vitest's JSON report counts */
export function readVitest(file, code) {
  const report = read(file);
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return withCrash(counts, code);
}

/** @returns {Counts} what Playwright's JSON report counts; a test that only passes at times has failed */
export function readPlaywright(file, code) {
  const stats = read(file)?.stats;
  const counts = {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
  return withCrash(counts, code);
}
