const js = require('@eslint/js');
const i18next = require('eslint-plugin-i18next');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');
const local = { rules: { zones: require('./build/lint/zones.js') } };

const tests = ['**/*.test.{ts,tsx,mjs}', '**/*.e2e.ts'];
/** Whatever this Node offers; TypeScript files need no list, the compiler knows. */
const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));
/** Programs for a terminal: what they print is their product. */
const tools = ['bench/**', 'e2e/**', 'build/**'];
const configs = ['*.config.{js,ts,mts}'];

const noRawTemplate = {
  selector: "CallExpression[callee.property.name='raw'] > TemplateLiteral[expressions.length>0]",
  message: 'Pass values as bindings: raw(sql, [value]). A substitution in SQL is an injection.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has a different name in every file that imports it.',
};
/** Han and the CJK punctuation around it. */
const han = '/[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]/';
const noChineseText = ['Literal[value=', 'JSXText[value=', 'TemplateElement[value.raw='].map((selector) => ({
  selector: `${selector}${han}]`,
  message: 'Text belongs in renderer/shared/i18n, in Chinese and in English.',
}));
const noAmbientInput = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule is told the time.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'A rule is told the time.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'A rule has no randomness.' },
];

function typedBy(project, files, ignores = []) {
  const parserOptions = { project: [`./${project}`], tsconfigRootDir: __dirname };
  return { files, ignores, languageOptions: { parserOptions } };
}

module.exports = tseslint.config(
  { ignores: ['out/**', 'node_modules/**', '.data/**', 'test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { local },
    rules: {
      'local/zones': 'error',
      curly: ['error', 'all'],
      eqeqeq: 'error',
      complexity: ['error', 12],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noRawTemplate, noDefaultExport],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { ...nodeGlobals, require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.ts', '**/*.mts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      // Handlers share one asynchronous shape, also where one of them has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Later blocks win: each file is read in the project that checks its types.
  typedBy('tsconfig.json', ['**/*.ts', '**/*.mts', '**/*.tsx']),
  typedBy('core/domain/tsconfig.json', ['core/domain/**/*.ts'], tests),
  typedBy('electron/tsconfig.json', ['electron/**/*.ts']),
  typedBy('renderer/tsconfig.json', ['renderer/**/*.{ts,tsx}'], tests),
  typedBy('tsconfig.tools.json', ['e2e/**/*.ts', 'bench/**/*.{ts,tsx}', 'renderer/**/*.test.{ts,tsx}']),
  {
    files: ['core/domain/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', noRawTemplate, noDefaultExport, ...noAmbientInput] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { i18next, 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only' }],
      'no-restricted-syntax': ['error', noRawTemplate, noDefaultExport, ...noChineseText],
    },
  },
  {
    files: ['renderer/shared/i18n/**'],
    rules: {
      'i18next/no-literal-string': 'off',
      'no-restricted-syntax': ['error', noRawTemplate, noDefaultExport],
      // A dictionary is as long as the screens are many.
      'max-lines': 'off',
    },
  },
  {
    // Markup takes a line for each attribute: a component of 120 lines reads like a function of 60.
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', 120] },
  },
  {
    // A describe block is one function around all its tests.
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 500] },
  },
  {
    // A migration is a list of columns, read from top to bottom and never touched again.
    files: ['migrations/**'],
    rules: { 'max-lines-per-function': ['error', 120] },
  },
  { files: tools, rules: { 'no-console': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
);
