import type { FormTemplate } from '../core/domain/forms/template';

export type ListedForm = Readonly<{ template: FormTemplate; itemIds: readonly string[] }>;

/**
 * The forms as README.md lists them: those that count, whose fields come from a
 * source that can be looked up, and the samples, which do not.
 */
export function formsTable(forms: readonly ListedForm[]): string {
  const counting = forms.filter(({ template }) => template.sample !== true);
  const samples = forms.filter(({ template }) => template.sample === true);
  const served = new Set(counting.flatMap(({ itemIds }) => itemIds)).size;
  const ofForms = counting.filter(({ template }) => isAfterForm(template)).length;
  return [
    `${counting.length} templates count and serve ${served} items: ${ofForms} after a published form (原表), ${counting.length - ofForms} after a rule or guide that lists what is asked (字段清单). ${samples.length} samples (样表) do not count.`,
    '',
    '| form | items | fields | after | sources |',
    '|---|---|---|---|---|',
    ...[...counting, ...samples].map(row),
  ].join('\n');
}

/** Said in the note of a source: the form itself was read, or only what it asks. */
function isAfterForm({ basis }: FormTemplate): boolean {
  return basis.some(({ note }) => note?.startsWith('原表') === true);
}

function row({ template, itemIds }: ListedForm): string {
  const { title, id, sections, basis, sample } = template;
  const after = sample === true ? '样表' : isAfterForm(template) ? '原表' : '字段清单';
  const fields = sections.reduce((sum, section) => sum + section.fields.length, 0);
  const sources = basis.map(({ title: name, document, url }) => {
    const words = name ?? document ?? url ?? '';
    return url === undefined ? words : `[${words}](${url})`;
  });
  const items = itemIds.length > 4 ? `${itemIds.length} items` : itemIds.join(', ');
  const said = sample === true ? '' : sources.join('; ');
  return `| ${title['zh-Hans']} \`${id}\` | ${items} | ${fields} | ${after} | ${said} |`;
}
