// npm run setup: everything a fresh clone needs, for the app and for its tests.
import { say } from './setup/say.mjs';
import { runMain, setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const runtime = await setUp({ forTests: true });
  say(`Ready: Electron ${runtime.version} in ${runtime.folder}`);
  return 0;
});
