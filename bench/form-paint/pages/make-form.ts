import codeLists from '../../../standards/code-lists.json';
import dibao from '../../../standards/forms/dibao-application.json';
import type { FormTemplate } from '../../../core/domain/forms/template';

/** Rows of the family, more than any counter will see. */
export const rowCount = 30;

const given = dibao as unknown as FormTemplate;

type Schema = Readonly<Record<string, unknown>>;

const data = given.data as Readonly<{ properties: Readonly<Record<string, Schema>> }>;

/** The form of the subsistence allowance, as it is published, for a family of thirty. */
export const template: FormTemplate = {
  ...given,
  data: { ...given.data, properties: { ...data.properties, familyMembers: { ...data.properties['familyMembers'], maxItems: 40 } } },
};

export const answers = {
  applicantName: '王芳',
  applicantIdNumber: '11010519491231002X',
  maritalStatus: '10',
  familyMembers: Array.from({ length: rowCount }, (_nothing, row) => ({
    name: `成员${String(row + 1)}`,
    relation: '01',
    idNumber: '11010519491231002X',
    health: '10',
    employer: '',
    monthlyIncomeFen: 100_000 + row,
  })),
};

/** Codes by the template's own names of the lists. */
export const codes = Object.fromEntries(
  Object.entries(template.codeLists ?? {}).map(([name, standard]) => [name, codeLists.find((list) => list.standard === standard)?.codes ?? []]),
);
