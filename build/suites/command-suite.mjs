import { runChild } from '../setup/run-child.mjs';
import { at } from '../setup/paths.mjs';

/** A checker that only knows good and bad counts as one test. */
async function runChecker(script, args) {
  const code = await runChild(process.execPath, [at('node_modules', script), ...args], { stdin: 'ignore' });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

export function runLint() {
  return runChecker('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
}

export function runTypes(project) {
  // A second run reads again only what changed.
  const memory = at('out/types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return runChecker('typescript/bin/tsc', ['-p', project, '--incremental', '--tsBuildInfoFile', memory]);
}
