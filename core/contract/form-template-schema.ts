import { z } from 'zod';
import { cellWidgets, editRules, fieldWidgets, rowSources, type FormTemplate } from '../domain/forms/template';

const text = z.string().min(1).max(2000);
const feel = z.string().trim().min(1).max(2000);
const words = z.strictObject({ 'zh-Hans': text, en: text.exactOptional() });
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be an English camelCase name');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');
const path = z.string().regex(/^[a-z][A-Za-z0-9]*(\[\]\.[a-z][A-Za-z0-9]*)?$/, 'must be a field or rows[].column');
const day = z.iso.date();
const version = z.int().min(1);

const asked = {
  path: name,
  codes: name.exactOptional(),
  help: words.exactOptional(),
  sensitive: z.boolean().exactOptional(),
  rareCharacters: z.boolean().exactOptional(),
  future: z.boolean().exactOptional(),
  visibleWhen: feel.exactOptional(),
  requiredWhen: feel.exactOptional(),
  editWhen: feel.exactOptional(),
};

const column = z.strictObject({
  ...asked,
  label: words,
  widget: z.enum([...cellWidgets, 'radio', 'checkbox', 'address']).exactOptional(),
  widthEm: z.number().min(2).max(60).exactOptional(),
});

const method = z.enum(['ink', 'pad']);

const field = z.strictObject({
  ...asked,
  label: words.exactOptional(),
  widget: z.enum(fieldWidgets).exactOptional(),
  whenHidden: z.literal('keepInDraftDropOnSubmit').exactOptional(),
  signature: method.exactOptional(),
  columns: z.array(column).min(1).max(40).exactOptional(),
  minBlankRows: z.int().min(0).max(100).exactOptional(),
  attachment: name.exactOptional(),
});

const section = z.strictObject({
  id: name,
  title: words,
  help: words.exactOptional(),
  visibleWhen: feel.exactOptional(),
  fields: z.array(field).min(1).max(200),
});

const rule = z.strictObject({
  id: slug,
  level: z.enum(['error', 'notice']),
  at: name,
  assert: feel,
  message: words,
});

const prefill = z.strictObject({
  to: name,
  from: z.string().regex(/^resident(\.[a-zA-Z]+(\[[1-9]\d?\])?){1,2}$/, 'must be a place in the resident’s record'),
  edit: z.enum(editRules),
  maxAgeDays: z.int().min(1).exactOptional(),
  confirm: z.boolean().exactOptional(),
  map: z.record(name, z.enum(rowSources)).exactOptional(),
});

const writeBack = z.strictObject({
  from: name,
  to: z.string().regex(/^resident\.[a-zA-Z]+$/, 'must be a field of the resident’s record'),
  when: z.literal('submitted'),
  ask: z.literal(true),
});

const attachment = z.strictObject({
  id: name,
  label: words,
  kind: slug.or(name).exactOptional(),
  min: z.int().min(0).exactOptional(),
  max: z.int().min(1).max(50).exactOptional(),
  accept: z
    .array(z.enum(['image/jpeg', 'image/png', 'application/pdf']))
    .min(1)
    .exactOptional(),
  requiredWhen: feel.exactOptional(),
  reuseWithinDays: z.int().min(1).exactOptional(),
});

const step = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('rename'), from: path, to: path }),
  z.strictObject({ op: z.literal('move'), from: path, to: path }),
  z.strictObject({ op: z.literal('convert'), path, expr: feel }),
  z.strictObject({ op: z.literal('compute'), to: path, expr: feel }),
  z.strictObject({ op: z.literal('drop'), path, archive: z.literal(true).exactOptional() }),
  z.strictObject({ op: z.literal('ask'), path, reason: words.exactOptional() }),
]);

const basis = z.strictObject({
  document: text.exactOptional(),
  title: text.exactOptional(),
  clause: text.exactOptional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .exactOptional(),
  retrieved: day.exactOptional(),
  note: text.exactOptional(),
});

const plain = z.union([z.number(), z.string(), z.boolean(), z.null()]);

const test = z.strictObject({
  name: text,
  answers: z.record(z.string(), z.unknown()),
  today: day.exactOptional(),
  context: z.record(z.string(), z.unknown()).exactOptional(),
  expected: z.strictObject({
    visible: z.array(name).exactOptional(),
    required: z.array(z.string()).exactOptional(),
    computed: z.record(name, plain).exactOptional(),
    issues: z.array(z.string().regex(/^(error|notice) \S+$/)).exactOptional(),
  }),
});

const cell = z.strictObject({
  label: text.exactOptional(),
  field: name.exactOptional(),
  span: z.int().min(1).max(40).exactOptional(),
  spaced: z.boolean().exactOptional(),
  shrinkToPt: z.number().min(5).max(40).exactOptional(),
});
const widths = z.array(z.number().gt(0)).min(1).max(40);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('title'), text, sizePt: z.number().exactOptional() }),
  z.strictObject({ type: z.literal('line'), text }),
  z.strictObject({ type: z.literal('grid'), columns: widths, rows: z.array(z.array(cell)) }),
  z.strictObject({
    type: z.literal('table'),
    field: name,
    columns: z.array(name).min(1),
    widths,
    minRows: z.int().min(0).max(100).exactOptional(),
    repeatHeader: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal('text'),
    box: z.boolean().exactOptional(),
    minHeightMm: z.number().exactOptional(),
    text: z.string().max(5000),
  }),
]);

const print = z.strictObject({
  page: z
    .strictObject({ size: z.literal('A4'), marginMm: z.array(z.number()).length(4).exactOptional() })
    .exactOptional(),
  font: text.exactOptional(),
  sizePt: z.number().min(6).max(20).exactOptional(),
  blocks: z.array(block).min(1),
  footer: text.exactOptional(),
  overprint: z.strictObject({ printLabels: z.boolean() }).exactOptional(),
});

/**
 * The shape of a template file; `standards/form-template.schema.json` is this,
 * published as JSON Schema 2020-12. Unknown keys are refused: a misspelt key would
 * be a rule silently lost.
 */
export const formTemplateSchema: z.ZodType<FormTemplate> = z.strictObject({
  spec: z.literal('community-form-template/1.0'),
  id: slug,
  version,
  status: z.enum(['draft', 'published', 'retired']),
  title: words,
  basis: z.array(basis).min(1),
  sample: z.boolean().exactOptional(),
  effective: z.strictObject({ from: day, to: day.nullable() }),
  supersedes: version.nullable().exactOptional(),
  drafts: z
    .strictObject({
      autosave: z.literal('field'),
      whenSuperseded: z.enum(['migrate', 'finish']),
      keepDays: z.int().min(1),
    })
    .exactOptional(),
  data: z.record(z.string(), z.unknown()),
  codeLists: z.record(name, text).exactOptional(),
  sections: z.array(section).min(1).max(40),
  computed: z.record(name, feel).exactOptional(),
  computedLabels: z.record(name, words).exactOptional(),
  rules: z.array(rule).exactOptional(),
  prefill: z.array(prefill).exactOptional(),
  writeBack: z.array(writeBack).exactOptional(),
  attachments: z.array(attachment).exactOptional(),
  signatures: z
    .array(
      z.strictObject({
        id: name,
        by: z.enum(['applicant', 'proxy', 'guardian', 'clerk']),
        methods: z.array(method).min(1),
      }),
    )
    .exactOptional(),
  print,
  migrations: z.array(z.strictObject({ from: version, to: version, steps: z.array(step) })).exactOptional(),
  context: z.record(z.string().regex(/^[a-z]\w*(\.[a-z]\w*)*$/), words).exactOptional(),
  tests: z.array(test).exactOptional(),
});
