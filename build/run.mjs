// npm run hub|day|bench|faults|oracles|flags|look [-- args]: sets up what is missing, bundles the tool, runs it.
import { buildConsole, buildScreens, buildShell } from './setup/build-app.mjs';
import { electronEnvironment, runChild, withDisplay } from './setup/run-child.mjs';
import { runMain, setUp } from './setup/set-up.mjs';
import { SetUpError } from './setup/set-up-error.mjs';
import { buildTool, tools } from './setup/tools.mjs';

const [name, ...args] = process.argv.slice(2);

await runMain(async () => {
  const tool = tools[name];
  if (tool === undefined) {
    throw new SetUpError(`There is no tool "${name}".`, `run one of: ${Object.keys(tools).join(', ')}.`);
  }
  return tool.needsElectron ? runBesideElectron() : runAlone();
});

async function buildAll(names = []) {
  for (const name of names) {
    await buildTool(name);
  }
}

/** No Electron, no display: a hub must come up on a bare server. */
async function runAlone() {
  let bundle;
  await setUp({
    withElectron: false,
    forTests: name === 'faults',
    build: async () => {
      // A district shows its console, and none of a centre's screens.
      if (tools[name].screens !== false) {
        await (name === 'district' ? buildConsole() : buildScreens());
      }
      await buildAll(tools[name].starts);
      bundle = await buildTool(name);
    },
  });
  return runChild(process.execPath, ['--enable-source-maps', bundle, ...args]);
}

async function runBesideElectron() {
  let bundle;
  const runtime = await setUp({
    forTests: true,
    build: async () => {
      await buildScreens();
      await buildShell();
      if (tools[name].starts?.includes('district')) {
        await buildConsole();
      }
      await buildAll(tools[name].starts);
      bundle = await buildTool(name);
    },
  });
  return withDisplay({ env: electronEnvironment(runtime), forTests: true }, (env) =>
    runChild(process.execPath, ['--enable-source-maps', bundle, ...args], { env }),
  );
}
