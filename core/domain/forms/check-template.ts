import { checkPlaces } from './check-places';
import { compileTemplate } from './compile-template';
import type { TemplateFault } from './evaluation';
import { explainTemplateFault, type TemplateFaultKind } from './explain-template-fault';
import { compileFeel } from './feel';
import { columnNames, listExpressions, listMigrationExpressions } from './list-expressions';
import { runTests } from './run-tests';
import { fieldsOf, type FormTemplate } from './template';

/** Answers to `compileTemplate` are of the compiler; this is all that a shape cannot say, each fault with its place. */
export function checkTemplate(
  template: FormTemplate,
  codes: Readonly<Record<string, readonly string[]>> = {},
): readonly TemplateFault[] {
  const structural = [...checkSchema(template), ...checkPlaces(template), ...checkHeading(template)];
  if (structural.length > 0) {
    return structural;
  }

  const circles = compileTemplate(template).faults.filter(({ message }) => message.en.startsWith('These wait'));
  const faults = [...checkExpressions(template), ...circles];
  return faults.length > 0 ? faults : checkTests(template, codes);
}

/** A validator takes anything for a schema; what it cannot use shows when it is used. */
function checkSchema({ data }: FormTemplate): readonly TemplateFault[] {
  const isObject = data['type'] === 'object' && typeof data['properties'] === 'object' && data['properties'] !== null;
  return isObject ? [] : [explainTemplateFault('data', { kind: 'schema', detail: 'type, properties' })];
}

function checkHeading({ basis, sample, effective }: FormTemplate): readonly TemplateFault[] {
  const isCited = basis.some(({ document, title, url }) => [document, title, url].some((one) => one !== undefined));
  return [
    ...(isCited || sample === true ? [] : [explainTemplateFault('basis', { kind: 'noSource' })]),
    ...(effective.to !== null && effective.to < effective.from
      ? [explainTemplateFault('effective', { kind: 'dates' })]
      : []),
  ];
}

/** `now()` and `today()` read the clock of the machine: the same draft would be judged otherwise tomorrow. */
const clock = /\b(now|today)\s*\(/;

function checkExpressions(template: FormTemplate): readonly TemplateFault[] {
  const known = new Set([
    ...fieldsOf(template).map(({ path }) => path),
    ...Object.keys(template.computed ?? {}),
    ...Object.keys(template.context ?? {}).map((name) => name.split('.')[0] ?? name),
    ...columnNames(template),
    'today',
  ]);
  const ofPass = listExpressions(template).flatMap(({ place, source, also }) =>
    checkExpression(place, source, (name) => known.has(name) || also.includes(name)),
  );
  const ofMigrations = listMigrationExpressions(template).flatMap(({ place, source }) =>
    checkExpression(place, source, () => true),
  );
  return [...ofPass, ...ofMigrations];
}

function checkExpression(place: string, source: string, isKnown: (name: string) => boolean): readonly TemplateFault[] {
  const compiled = compileFeel(source);
  const say = (fault: TemplateFaultKind) => explainTemplateFault(place, fault);
  if (!compiled.ok) {
    return [say({ kind: 'syntax', near: compiled.fault.near })];
  }
  if (clock.test(source.replace(/"(\\.|[^"])*"/g, '""'))) {
    return [say({ kind: 'clock' })];
  }

  return compiled.feel.names.filter((name) => !isKnown(name)).map((name) => say({ kind: 'unknownName', name }));
}

function checkTests(
  template: FormTemplate,
  codes: Readonly<Record<string, readonly string[]>>,
): readonly TemplateFault[] {
  return runTests(template, codes).flatMap(({ name, passed, differences }, index) => {
    const detail = differences.map(({ what, expected, found }) => `${what}: ${expected} ≠ ${found}`).join('; ');
    return passed ? [] : [explainTemplateFault(`tests[${index}]`, { kind: 'testFailed', name, detail })];
  });
}
