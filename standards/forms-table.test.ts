import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FormTemplate } from '../core/domain/forms/template';
import manifest from './bundle.json';
import { formsTable } from './forms-table';

const forms = manifest.forms.map(({ file, itemIds }) => ({
  template: JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as FormTemplate,
  itemIds,
}));

/** After a change: put what this test prints between the two marks. */
it('says in README.md which and how many templates count', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  const [, listed = ''] = /<!-- forms -->\n([\s\S]*?)\n<!-- \/forms -->/.exec(readme) ?? [];
  const table = formsTable(forms);
  process.stdout.write(`${table.split('\n')[0] ?? ''}\n`);
  expect(listed).toBe(table);
});

it('counts no sample, and every item once', () => {
  const [first] = forms;
  const sample = { ...first!.template, sample: true };
  const table = formsTable([...forms, { template: sample, itemIds: ['criminal-record-certificate', 'new-item'] }]);
  const before = formsTable(forms);
  expect(Number(/^(\d+) templates/.exec(table)?.[1])).toBe(Number(/^(\d+) templates/.exec(before)?.[1]));
  expect(/serve \d+ items/.exec(table)?.[0]).toBe(/serve \d+ items/.exec(before)?.[0]);
});
