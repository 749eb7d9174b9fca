import { z } from 'zod';
import type { PaperTemplate } from '../domain/papers/paper-template';

const text = z.string().min(1).max(2000);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be an English camelCase name');
const widths = z.array(z.number().gt(0)).min(1).max(40);
const align = z.enum(['left', 'center', 'right']).exactOptional();
const when = { when: name.exactOptional() };

const cell = z.strictObject({
  label: text.exactOptional(),
  text: z.string().max(2000).exactOptional(),
  span: z.int().min(1).max(40).exactOptional(),
});

const column = z.strictObject({ field: name, label: text, width: z.number().gt(0), align });

const party = z.strictObject({
  label: text,
  name: text.exactOptional(),
  date: text.exactOptional(),
  signature: name.exactOptional(),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ ...when, type: z.literal('title'), text, subtitle: text.exactOptional() }),
  z.strictObject({
    ...when,
    type: z.literal('line'),
    text,
    align,
    size: z.enum(['small', 'normal', 'large', 'number']).exactOptional(),
  }),
  z.strictObject({ ...when, type: z.literal('grid'), columns: widths, rows: z.array(z.array(cell).min(1)).min(1) }),
  z.strictObject({
    ...when,
    type: z.literal('table'),
    from: name,
    columns: z.array(column).min(1).max(20),
    numbered: z.boolean().exactOptional(),
    minRows: z.int().min(0).max(100).exactOptional(),
    empty: text.exactOptional(),
  }),
  z.strictObject({
    ...when,
    type: z.literal('text'),
    text: z.string().min(1).max(5000),
    box: z.boolean().exactOptional(),
    indent: z.boolean().exactOptional(),
    minHeightMm: z.number().gt(0).max(250).exactOptional(),
  }),
  z.strictObject({
    ...when,
    type: z.literal('list'),
    from: name,
    text,
    ordered: z.boolean().exactOptional(),
    empty: text.exactOptional(),
  }),
  z.strictObject({ ...when, type: z.literal('signatures'), parties: z.array(party).min(1).max(6) }),
  z.strictObject({ ...when, type: z.literal('stamp'), text, date: text.exactOptional() }),
]);

const basis = z.strictObject({
  document: text.exactOptional(),
  title: text.exactOptional(),
  clause: text.exactOptional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .exactOptional(),
  retrieved: z.iso.date().exactOptional(),
  note: text.exactOptional(),
});

/** The shape of a paper of the centre's own. Unknown keys are refused: a misspelt key would be a line silently lost. */
export const paperTemplateSchema: z.ZodType<PaperTemplate> = z.strictObject({
  id: slug,
  version: z.int().min(1),
  title: z.strictObject({ 'zh-Hans': text, en: text.exactOptional() }),
  pageSize: z.enum(['A4', 'ticket']),
  basis: z.array(basis).min(1).exactOptional(),
  sample: z.boolean().exactOptional(),
  blocks: z.array(block).min(1),
});
