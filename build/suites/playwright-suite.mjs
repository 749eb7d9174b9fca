import fs from 'node:fs';
import { at } from '../setup/paths.mjs';
import { electronEnvironment, runChild, withDisplay } from '../setup/run-child.mjs';
import { readReport, resultOf } from './report.mjs';

/** The product as people use it: real Electron and a plain browser, on a display of their own. */
export async function runEndToEnd(runtime, extra) {
  const report = at('out/test/playwright.json');
  fs.rmSync(report, { force: true });
  const code = await withDisplay({ env: electronEnvironment(runtime), forTests: true }, (env) =>
    runChild(process.execPath, [at('node_modules/@playwright/test/cli.js'), 'test', ...extra], {
      env,
      stdin: 'ignore',
    }),
  );
  return resultOf(code, readReport(report, countPlaywright));
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
