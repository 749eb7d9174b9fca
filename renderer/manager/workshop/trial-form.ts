import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import type { Answers } from '../../../core/domain/forms/evaluation';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { FormServices } from '../../shared/form/form-context';
import { drawPaper, hashPaper } from '../../shared/form/draw-paper';
import { createFormStore } from '../../shared/form/form-store';
import { shapeOf } from '../../shared/form/form-shape';
import type { CodeOption } from '../../shared/form/form-source';

type Trial = Readonly<{
  template: FormTemplate;
  codeLists: Readonly<Record<string, readonly CodeOption[]>>;
  /** What was filled in before the template changed: it stays. */
  answers: Answers;
  today: BusinessDate;
  savedAt: Instant;
  divisions: FormServices['divisions'];
}>;

/** The counter's own form over answers that nobody saves. */
export function createTrialForm({ template, codeLists, answers, today, savedAt, divisions }: Trial): FormServices {
  const codes = Object.fromEntries(Object.entries(codeLists).map(([name, list]) => [name, list.map(({ code }) => code)]));
  const source = { template, answers, notes: {}, codeLists, context: { today, codes }, savedAt: null };
  const store = createFormStore({ source, save: async () => ({ ok: true, savedAt }) });
  return {
    store,
    shape: shapeOf(template),
    divisions,
    renderAttachment: null,
    hashPaper: () => hashPaper(drawPaper(store.readForm(), { caseNumber: '', date: today })),
    confirm: () => undefined,
  };
}
