import fs from 'node:fs';
import { at } from '../setup/paths.mjs';
import { runChild } from '../setup/run-child.mjs';
import { readReport, resultOf } from './report.mjs';

/** Rules, storage and hub, each through the real thing. */
export async function runUnit(extra) {
  const report = at('out/test/vitest.json');
  fs.rmSync(report, { force: true });
  const code = await runChild(
    process.execPath,
    [
      at('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...extra,
    ],
    { stdin: 'ignore' },
  );
  return resultOf(code, readReport(report, countVitest));
}

/** A file that does not load has no tests to count, so it counts as one that failed. */
function countVitest(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
