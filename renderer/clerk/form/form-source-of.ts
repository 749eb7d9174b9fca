import type { OutputOf } from '../../../core/contract';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { FormSource } from '../../shared/form/form-source';

export type FormRead = OutputOf<'form.read'>;

/**
 * The hub's answer as the form takes it. A version never changes, so what is
 * made ready of its template is kept from one answer to the next.
 */
export function formSourceOf(form: FormRead, before: FormSource | null): FormSource {
  const isSame = before !== null && before.template.version === form.templateVersion;
  const codeLists = isSame ? before.codeLists : form.codeLists;
  const { today, values, attachments } = form.context;
  return {
    // The hub read it out of the bundle, which was checked when it was loaded.
    template: isSame ? before.template : (form.template as unknown as FormTemplate),
    answers: form.answers,
    notes: form.notes,
    codeLists,
    context: {
      today,
      values,
      ...(attachments === undefined ? {} : { attachments }),
      codes: Object.fromEntries(
        Object.entries(codeLists).map(([name, codes]) => [name, codes.map(({ code }) => code)]),
      ),
    },
    savedAt: form.savedAt,
  };
}
