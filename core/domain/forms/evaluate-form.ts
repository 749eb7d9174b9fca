import { cleanAnswers, originalRow } from './clean-answers';
import { compileTemplate, type CompiledField, type CompiledTemplate } from './compile-template';
import { evaluateValues, shownRows, type Values } from './evaluate-values';
import type { Answers, EvaluationContext, FormEvaluation, FormIssue } from './evaluation';
import { explainTemplateFault } from './explain-template-fault';
import { findIssues } from './find-issues';
import type { FormTemplate } from './template';

export type { EvaluationContext } from './evaluation';

/**
 * One pass, the same in the window and in the hub: visible → computed → rules →
 * errors, each a pure function of template, answers and context (FEEL; JSON
 * Schema 2020-12). An answer that is hidden counts for nothing. A rule whose
 * values are not all known is not evaluated. A broken expression is a fault of
 * the template, said beside the issues, and stops nobody at the counter.
 */
export function evaluateForm(
  template: FormTemplate,
  answers: Answers,
  context: EvaluationContext = {},
): FormEvaluation {
  const compiled = compileTemplate(template);
  const values = evaluateValues(compiled, cleanAnswers(answers), outsideOf(context));
  const required = requiredPaths(compiled, values);
  const rules = brokenRules(compiled, values);
  const attachmentsRequired = compiled.attachments
    .filter(({ feel }) => feel.run(values.scope).value === true)
    .map(({ id }) => id);
  return {
    visible: visiblePaths(compiled, values),
    hiddenCells: values.hiddenCells,
    required,
    readOnly: readOnlyPaths(compiled, values),
    attachmentsRequired,
    computed: values.computed,
    issues: findIssues(compiled, values, { required, context, attachmentsRequired, broken: rules.issues }),
    faults: [...compiled.faults, ...values.faults, ...rules.faults],
  };
}

/** What is submitted: the answers on show, without empty ones. */
export function answersToSubmit(template: FormTemplate, answers: Answers, context: EvaluationContext = {}): Answers {
  return evaluateValues(compileTemplate(template), cleanAnswers(answers), outsideOf(context)).shown;
}

function outsideOf({ today, values }: EvaluationContext): Answers {
  return { ...values, ...(today === undefined ? {} : { today }) };
}

function visiblePaths({ order }: CompiledTemplate, { hidden }: Values): readonly string[] {
  return [...order.keys()].filter((path) => !hidden.has(path));
}

function fieldsOnShow({ steps }: CompiledTemplate, { hidden }: Values): readonly CompiledField[] {
  return steps.flatMap((step) =>
    step.kind === 'field' && !hidden.has(step.compiled.field.path) ? [step.compiled] : [],
  );
}

/** Paths by one condition of fields and of cells, row by row. */
function pathsWhere(
  compiled: CompiledTemplate,
  values: Values,
  holds: (one: Pick<CompiledField, 'required' | 'edit'>, scope: Answers) => boolean,
): readonly string[] {
  const hiddenCells = new Set(values.hiddenCells);
  return fieldsOnShow(compiled, values).flatMap((one) => {
    const { path } = one.field;
    const cells = one.columns.filter(({ required, edit }) => required !== null || edit !== null);
    const ofRows =
      cells.length === 0
        ? []
        : shownRows(values, path).flatMap((item, row) =>
            cells
              .filter((cell) => holds(cell, { ...values.scope, item }))
              .map(({ column }) => originalRow(`${path}[${row}].${column.path}`, values.rows)),
          );
    return [...(holds(one, values.scope) ? [path] : []), ...ofRows.filter((cell) => !hiddenCells.has(cell))];
  });
}

function requiredPaths(compiled: CompiledTemplate, values: Values): readonly string[] {
  const always = (compiled.data.required ?? []).filter((path) => compiled.order.has(path) && !values.hidden.has(path));
  const asThingsStand = pathsWhere(compiled, values, ({ required }, scope) => required?.run(scope).value === true);
  return [...new Set([...always, ...asThingsStand])];
}

function readOnlyPaths(compiled: CompiledTemplate, values: Values): readonly string[] {
  return pathsWhere(compiled, values, ({ edit }, scope) => edit?.run(scope).value === false);
}

type Broken = Readonly<{ issues: readonly FormIssue[]; faults: FormEvaluation['faults'] }>;

function brokenRules({ rules }: CompiledTemplate, { scope, hidden }: Values): Broken {
  const faults: FormEvaluation['faults'][number][] = [];
  const issues = rules.flatMap(({ rule, feel }): FormIssue[] => {
    const { value, isKnown, error } = feel.run(scope);
    if (error !== null) {
      faults.push(explainTemplateFault(`rules.${rule.id}`, { kind: 'failed', error }));
    } else if (isKnown && value !== null && typeof value !== 'boolean') {
      faults.push(explainTemplateFault(`rules.${rule.id}`, { kind: 'notYesOrNo' }));
    }

    if (!isKnown || value !== false || hidden.has(rule.at)) {
      return [];
    }

    const message = { zh: rule.message['zh-Hans'], en: rule.message.en ?? rule.message['zh-Hans'] };
    return [{ path: rule.at, level: rule.level, message, rule: rule.id }];
  });
  return { issues, faults };
}
