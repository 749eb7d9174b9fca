/**
 * Which folder may import which, of ours and of packages. `types` marks imports
 * that must vanish at run time (`import type`). The longest matching folder
 * decides a file's zone. docs/architecture.md draws the same arrows.
 */
const node = 'node:*';

const zones = {
  'core/domain': { ours: [], packages: ['@bpmn-io/feelin', '@cfworker/json-schema'] },
  'core/contract': { ours: ['core/domain'], packages: ['zod'] },
  // pinyin-pro reads names, so that residents are found by their pinyin; write-excel-file makes the file of an export.
  'core/service': { ours: ['core/contract', 'core/domain'], packages: [node, 'zod', 'pinyin-pro', 'write-excel-file'] },
  'core/sync': { ours: ['core/contract'], packages: [node] },
  'core/storage': {
    ours: ['core/contract', 'core/domain', 'core/sync'],
    types: ['core/service'],
    packages: [node, 'knex', 'zod'],
  },
  hub: {
    ours: ['core', 'migrations', 'standards'],
    packages: ['*'],
    never: ['electron', 'sqlite3', 'react', 'react-dom'],
  },
  district: { ours: ['core', 'migrations', 'standards'], packages: ['*'], never: ['electron', 'react', 'react-dom'] },
  electron: { ours: [], types: ['core/contract'], packages: [node, 'electron', 'electron-store', 'zod', 'ws', 'serialport', '@point-of-sale/receipt-printer-encoder'] },
  renderer: {
    ours: ['core/contract', 'core/domain'],
    packages: ['*'],
    never: [node, 'electron', 'electron-store', 'knex', 'sqlite3', 'fastify', 'ws'],
  },
  migrations: { ours: [], packages: [], typePackages: ['knex', 'pg'] },
  standards: { ours: ['core/domain', 'core/contract'], packages: [node, 'zod', 'pinyin-pro'] },
  bench: { ours: ['*'], packages: ['*'] },
  e2e: { ours: ['*'], packages: ['*'] },
  build: { ours: ['*'], packages: ['*'] },
};

/** Single files that may do what their zone may not. */
const exceptions = {
  'core/storage/open-database': { packages: ['sqlite3'] },
  'electron/hub-process': { ours: ['hub', 'core/domain'] },
  'electron/hub-process-http': { ours: ['hub'] },
  // Frozen documents bring one constant stylesheet; the shell allows it by its hash.
  'electron/pages/content-security-policy': { ours: ['core/domain'] },
  // How the voice joins its clips is read at build time: pages may not fetch.
  'renderer/hall/voice/voices': { ours: ['standards'] },
  // The published schema of the template file: the workshop judges a file by it as it is typed.
  'renderer/manager/workshop/template-schema': { ours: ['standards'] },
};

module.exports = { zones, exceptions };
