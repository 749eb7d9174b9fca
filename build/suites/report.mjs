import { readText } from '../setup/files.mjs';

/** A runner's counts, or null when it ended without a report. */
export function readReport(file, count) {
  const text = readText(file);
  return text === '' ? null : count(JSON.parse(text));
}

/**
 * Makes a runner's counts honest: a skipped test has not shown anything, and a
 * runner that fails without a failed test, or without any test, has failed.
 */
export function resultOf(exitCode, counts) {
  if (counts === null) {
    return { passed: 0, failed: 1, note: 'the runner ended without a report' };
  }
  const { passed, skipped } = counts;
  const failed = counts.failed + skipped;
  if (failed > 0) {
    return { passed, failed, ...(skipped > 0 ? { note: `${skipped} of them skipped, which counts as failed` } : {}) };
  }
  if (exitCode !== 0) {
    return { passed, failed: 1, note: 'every test passed, but the runner reports an error, see above' };
  }
  return passed === 0 ? { passed, failed: 1, note: 'no test was found' } : { passed, failed };
}
