// npm start: sets up what is missing, builds what changed, runs the app.
// Without a display it runs the headless demo hub instead; `npm start -- --xvfb` runs the app on a virtual one.
import { parseArgs } from 'node:util';
import { hasDisplay } from './setup/display.mjs';
import { buildScreens, buildShell } from './setup/build-app.mjs';
import { isRoot } from './setup/commands.mjs';
import { at } from './setup/paths.mjs';
import { electronEnvironment, runChild, withDisplay } from './setup/run-child.mjs';
import { say } from './setup/say.mjs';
import { runMain, setUp } from './setup/set-up.mjs';
import { buildTool } from './setup/tools.mjs';

const args = process.argv.slice(2);
const virtual = args.includes('--xvfb');
const appArgs = args.filter((arg) => arg !== '--xvfb');

await runMain(() => (hasDisplay() || virtual ? startApp() : startHub()));

async function startApp() {
  const runtime = await setUp({
    build: async () => {
      await buildScreens();
      await buildShell();
    },
  });
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
  say(`Starting Yimen on Electron ${runtime.version}${hasDisplay() ? '' : ' on a virtual display'}`);
  return withDisplay({ env: electronEnvironment(runtime), forTests: virtual }, (env) =>
    runChild(runtime.executable, [...sandbox, at('.'), ...appArgs], { env }),
  );
}

async function startHub() {
  say('There is no display here, so the windows cannot open. Starting the demo centre for a browser instead;');
  say('`npm start -- --xvfb` runs the real app on a virtual display.');
  const { values } = parseArgs({
    args: appArgs,
    options: { port: { type: 'string', default: '8480' } },
    strict: false,
  });
  say('The addresses are for a browser on this machine; for one at your desk first run there:');
  say(`ssh -L ${values.port}:127.0.0.1:${values.port} <this machine>`);
  let bundle;
  await setUp({
    withElectron: false,
    build: async () => {
      await buildScreens();
      bundle = await buildTool('hub');
    },
  });
  const data = at('.data/demo');
  return runChild(process.execPath, [
    '--enable-source-maps',
    bundle,
    '--demo',
    '--data',
    data,
    '--port',
    values.port,
    ...appArgs,
  ]);
}
