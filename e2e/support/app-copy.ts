import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './shell';

/** What the packaged app would carry: the build, the standards, and the packages that are not bundled. */
export function copyApp(target: string): void {
  for (const name of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'standards']) {
    copyReadable(path.join(root, name), path.join(target, name));
  }
  const packages = fs.realpathSync(path.join(root, 'node_modules'));
  const { dependencies } = readManifest(path.join(root, 'package.json'));
  for (const folder of packagesNeeded(Object.keys(dependencies))) {
    const place = path.relative(packages, folder);
    if (place.startsWith('..')) {
      throw new Error(`${folder} is not among the project's packages`);
    }
    copyReadable(folder, path.join(target, 'node_modules', place));
  }
}

/** The runtime, in a folder that everybody may read; root's own home is closed to others. */
export function copyRuntime(target: string): void {
  const from = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (from === undefined) {
    throw new Error('Run the e2e suite by `npm test`, which says where Electron is');
  }
  copyReadable(from, target);
}

function copyReadable(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  execFileSync('cp', ['-a', '--no-target-directory', fs.realpathSync(from), to]);
  execFileSync('chmod', ['-R', 'a+rX', to]);
}

/** Folders of these packages and of all that they need, in turn. */
function packagesNeeded(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = folderOf(name, from);
    if (folder !== null && !found.has(folder)) {
      found.add(folder);
      const manifest = path.join(folder, 'package.json');
      Object.keys(readManifest(manifest).dependencies).forEach((next) => visit(next, manifest));
    }
  };
  names.forEach((name) => visit(name, path.join(root, 'package.json')));
  return found;
}

function folderOf(name: string, from: string): string | null {
  const places = createRequire(from).resolve.paths(name) ?? [];
  const place = places
    .map((folder) => path.join(folder, name))
    .find((folder) => fs.existsSync(path.join(folder, 'package.json')));
  return place === undefined ? null : fs.realpathSync(place);
}

function readManifest(file: string): Readonly<{ dependencies: Readonly<Record<string, string>> }> {
  const { dependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8')) as Readonly<{
    dependencies?: Record<string, string>;
  }>;
  return { dependencies };
}
