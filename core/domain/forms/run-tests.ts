import type { BusinessDate } from '../calendar/instant';
import { saysTheSame } from './canonical-answer';
import { evaluateForm } from './evaluate-form';
import type { FormTemplate, FormTest } from './template';

export type TestResult = Readonly<{
  name: string;
  passed: boolean;
  /** What came out otherwise than expected. */
  differences: readonly Readonly<{ what: string; expected: string; found: string }>[];
}>;

/** Runs the answers that are kept with a template and compares what the test speaks of, and nothing else. */
export function runTests(
  template: FormTemplate,
  codes: Readonly<Record<string, readonly string[]>> = {},
): readonly TestResult[] {
  return (template.tests ?? []).map((test) => runTest(template, test, codes));
}

function runTest(
  template: FormTemplate,
  test: FormTest,
  codes: Readonly<Record<string, readonly string[]>>,
): TestResult {
  const found = evaluateForm(template, test.answers, {
    codes,
    values: test.context ?? {},
    ...(test.today === undefined ? {} : { today: test.today as BusinessDate }),
  });
  const { visible, required, computed, issues } = test.expected;
  const differences = [
    ...compareSets('visible', visible, found.visible),
    ...compareSets('required', required, found.required),
    ...compareSets(
      'issues',
      issues,
      found.issues.map(({ level, path }) => `${level} ${path}`),
    ),
    ...Object.entries(computed ?? {}).flatMap(([name, value]) => {
      const actual = found.computed[name] ?? null;
      return saysTheSame(value, actual) ? [] : [differ(`computed.${name}`, value, actual)];
    }),
    ...found.faults.map(({ place, message }) => differ(place, '', message.zh)),
  ];
  return { name: test.name, passed: differences.length === 0, differences };
}

function compareSets(what: string, expected: readonly string[] | undefined, found: readonly string[]) {
  return expected === undefined || saysTheSame(expected.toSorted(), found.toSorted())
    ? []
    : [differ(what, expected.toSorted(), found.toSorted())];
}

function differ(what: string, expected: unknown, found: unknown) {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return { what, expected: text(expected), found: text(found) };
}
