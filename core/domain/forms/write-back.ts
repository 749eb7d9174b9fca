import { listFields, residentFields, type ResidentField } from '../residents/resident-field';
import type { ResidentRecord } from '../residents/resident-record';
import { saysTheSame } from './canonical-answer';
import { isEmpty } from './clean-answers';
import type { Answers } from './evaluation';
import { valuesOf } from './read-record';
import type { FormTemplate } from './template';

/** An answer that the record does not know yet; written only where somebody said yes. */
export type WriteBackProposal = Readonly<{ path: string; field: ResidentField; value: unknown; before: unknown }>;

/** `answers` are those that are submitted: a hidden one is never proposed. */
export function proposeWriteBack(
  template: FormTemplate,
  answers: Answers,
  record: ResidentRecord,
): readonly WriteBackProposal[] {
  return (template.writeBack ?? []).flatMap(({ from, to }): WriteBackProposal[] => {
    const field = residentFields.find((one) => `resident.${one}` === to);
    const value = Object.hasOwn(answers, from) ? answers[from] : undefined;
    if (field === undefined || isEmpty(value)) {
      return [];
    }

    const known = valuesOf(record.values, field).map((one) => one.value);
    const compared = listFields.includes(field) ? known : known.slice(0, 1);
    return compared.some((one) => saysTheSame(one, value))
      ? []
      : [{ path: from, field, value, before: known[0] ?? null }];
  });
}
