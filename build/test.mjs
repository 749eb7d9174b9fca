// npm test: sets up what is missing, then runs every suite; npm run lint|types|unit|e2e runs one.
// The last line is always `N passed, N failed`, over all suites that ran.
import { buildConsole, buildScreens, buildShell } from './setup/build-app.mjs';
import { runMain, setUp } from './setup/set-up.mjs';
import { buildTool } from './setup/tools.mjs';
import { runLint, runTypes } from './suites/command-suite.mjs';
import { runEndToEnd } from './suites/playwright-suite.mjs';
import { runUnit } from './suites/vitest-suite.mjs';

/** One project for each environment, so that a page cannot use Node and a rule can use neither. */
const projects = ['core/domain', '.', 'electron', 'renderer', 'tsconfig.tools.json'];

const [only, ...extra] = process.argv.slice(2);

const suites = [
  { group: 'lint', name: 'lint', run: runLint },
  ...projects.map((project) => ({ group: 'types', name: `types ${project}`, run: () => runTypes(project) })),
  { group: 'unit', name: 'unit', run: () => runUnit(extra) },
  { group: 'e2e', name: 'e2e', run: () => builtEndToEnd(extra) },
];

await runMain(async () => {
  const results = await runSuites();
  return report(results);
});

async function runSuites() {
  try {
    // Electron comes with its own suite, so that a machine without one can still show what the others say.
    await setUp({ withElectron: false, forTests: only !== 'lint' && only !== 'types' });
  } catch (error) {
    return [broken('set-up', error)];
  }
  const wanted = suites.filter(({ group }) => only === undefined || only === group);
  if (wanted.length === 0) {
    return [broken(only, new Error(`There is no suite "${only}".`))];
  }
  // The checkers of the source read and print little, and neither minds the other.
  const [lint, types] = await Promise.all([runInTurn(inGroup(wanted, 'lint')), runInTurn(inGroup(wanted, 'types'))]);
  const others = wanted.filter(({ group }) => group !== 'lint' && group !== 'types');
  return [...lint, ...types, ...(await runInTurn(others))];
}

function inGroup(list, wanted) {
  return list.filter(({ group }) => group === wanted);
}

async function runInTurn(list) {
  const results = [];
  for (const { name, run } of list) {
    results.push(await runOne(name, run));
  }
  return results;
}

async function runOne(name, run) {
  const started = Date.now();
  process.stdout.write(`\n=== ${name}\n`);
  try {
    return { name, ...(await run()), seconds: (Date.now() - started) / 1000 };
  } catch (error) {
    return { ...broken(name, error), seconds: (Date.now() - started) / 1000 };
  }
}

async function builtEndToEnd(args) {
  const runtime = await setUp({
    forTests: true,
    build: async () => {
      await buildScreens();
      await buildShell();
      await buildConsole();
      await buildTool('hub');
      await buildTool('district');
    },
  });
  return runEndToEnd(runtime, args);
}

/** A suite that cannot run has failed: nothing is left out without a word. */
function broken(name, error) {
  return { name, passed: 0, failed: 1, note: error.message };
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write('\n=== summary\n');
  for (const { name, passed, failed, seconds = 0, note } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    process.stdout.write(`${name.padEnd(28)}${counts} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}\n`);
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}
