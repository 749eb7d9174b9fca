import type { FormTest } from '../../../core/domain/forms/template';
import type { FormState } from '../../shared/form/form-store';

/** What the preview holds and what came of it, as answers that are kept with the template. */
export function testOf(name: string, { answers, evaluation, source }: FormState): FormTest {
  return {
    name,
    answers,
    ...(source.context.today === undefined ? {} : { today: source.context.today }),
    expected: {
      visible: evaluation.visible,
      required: evaluation.required,
      computed: evaluation.computed,
      issues: evaluation.issues.map(({ level, path }) => `${level} ${path}`),
    },
  };
}
