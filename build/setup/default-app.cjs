/**
 * Stands in for Electron's default_app, which a runtime taken from a packaged
 * app lacks: without it neither `electron .` nor Playwright's `electron -r` works.
 */
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const { file, preloads } = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
if (preloads.length > 0) {
  Module._preloadModules(preloads);
}
if (file === null) {
  process.stderr.write('usage: electron [options] <app folder>\n');
  process.exit(1);
}
const folder = path.resolve(file);
introduce(folder);
Module._load(Module._resolveFilename(folder, module, true), module, true);

function readArguments(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--version' || args[i] === '-v') {
      process.stdout.write(`v${process.versions.electron}\n`);
      process.exit(0);
    } else if (args[i] === '-r' || args[i] === '--require') {
      i += 1;
      preloads.push(args[i]);
    } else if (!args[i].startsWith('-')) {
      return { file: args[i], preloads };
    }
  }
  return { file: null, preloads };
}

/** Gives Electron the app's name, version and folder, as its own default app does. */
function introduce(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) {
    return;
  }
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) {
    app.setVersion(version);
  }
  if (productName || name) {
    app.name = productName || name;
    app.setPath('userData', path.join(app.getPath('appData'), app.name));
  }
  app.setAppPath(folder);
}
