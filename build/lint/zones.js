const path = require('node:path');
const { isBuiltin } = require('node:module');
const { zones, exceptions } = require('./zone-table.js');

const root = path.resolve(__dirname, '../..');

/** Keeps the arrows of the architecture: each import is looked up in zone-table.js. */
module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      ours: '{{zone}} may not import {{target}} (see build/lint/zone-table.js).',
      type: '{{zone}} may import {{target}} as types only: write `import type`.',
      package: '{{zone}} may not import the package {{target}} (see build/lint/zone-table.js).',
      computed: 'An import must name its module, or the zones cannot be checked.',
    },
  },
  create(context) {
    const file = slashed(path.relative(root, context.filename));
    const zone = zoneOf(file);
    if (zone === null || isTest(file)) {
      return {};
    }
    const rules = rulesFor(zone, file);
    const check = (node, source, isType) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') {
        context.report({ node, messageId: 'computed' });
        return;
      }
      const problem = judge(rules, zone, file, source.value, isType);
      if (problem !== null) {
        context.report({ node: source, messageId: problem.messageId, data: { zone, target: problem.target } });
      }
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => check(node, node.expression, false),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], false),
    };
  },
};

/** A test drives its zone through the real layers below it, so it may reach further. */
function isTest(file) {
  return /\.(test|e2e)\.tsx?$/.test(file) || /\/testing\//.test(file);
}

function zoneOf(file) {
  const fits = Object.keys(zones).filter((zone) => file === zone || file.startsWith(`${zone}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

function rulesFor(zone, file) {
  const extra = exceptions[file.replace(/\.tsx?$/, '')] ?? {};
  const own = zones[zone];
  return {
    ours: [...own.ours, ...(extra.ours ?? [])],
    types: own.types ?? [],
    packages: [...own.packages, ...(extra.packages ?? [])],
    typePackages: own.typePackages ?? [],
    never: own.never ?? [],
  };
}

function judge(rules, zone, file, source, isType) {
  return source.startsWith('.') || path.isAbsolute(source)
    ? judgeOurs(rules, zone, file, source, isType)
    : judgePackage(rules, source, isType);
}

function judgeOurs(rules, zone, file, source, isType) {
  const target = slashed(path.relative(root, path.resolve(root, path.dirname(file), source)));
  const targetZone = zoneOf(target) ?? target;
  if (targetZone === zone || allows(rules.ours, targetZone)) {
    return null;
  }
  if (allows(rules.types, targetZone)) {
    return isType ? null : { messageId: 'type', target: targetZone };
  }
  return { messageId: 'ours', target: targetZone };
}

function judgePackage(rules, source, isType) {
  const name = packageOf(source);
  if (rules.never.includes(name)) {
    return { messageId: 'package', target: source };
  }
  if (rules.packages.includes('*') || rules.packages.includes(name)) {
    return null;
  }
  if (rules.typePackages.includes(name)) {
    return isType ? null : { messageId: 'type', target: source };
  }
  return { messageId: 'package', target: source };
}

function allows(list, zone) {
  return list.some((allowed) => allowed === '*' || zone === allowed || zone.startsWith(`${allowed}/`));
}

/** `node:*` for every builtin, with or without its prefix; `@scope/name` or `name` for a package. */
function packageOf(source) {
  if (isBuiltin(source)) {
    return 'node:*';
  }
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

function slashed(file) {
  return file.split(path.sep).join('/');
}
