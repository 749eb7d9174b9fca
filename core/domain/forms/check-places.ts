import { residentFields } from '../residents/resident-field';
import type { DataSchema } from './compile-template';
import type { TemplateFault } from './evaluation';
import { explainTemplateFault, type TemplateFaultKind } from './explain-template-fault';
import { isBuiltin } from './feel';
import { parseRecordPlace } from './read-record';
import { fieldsOf, type FormColumn, type FormField, type FormTemplate } from './template';

/** That every place a template names is there: in the data, on the form, in the record, in the code lists. */
export function checkPlaces(template: FormTemplate): readonly TemplateFault[] {
  const fields = new Set(fieldsOf(template).map(({ path }) => path));
  return [
    ...template.sections.flatMap((section, s) =>
      section.fields.flatMap((field, f) => checkField(template, field, `sections[${s}].fields[${f}]`)),
    ),
    ...checkNames(template, fields),
    ...checkRequired(template, fields),
    ...(template.rules ?? []).flatMap(({ at }, index) => missing(fields, at, `rules[${index}].at`)),
    ...(template.prefill ?? []).flatMap(({ to, from }, index) => [
      ...missing(fields, to, `prefill[${index}].to`),
      ...when(parseRecordPlace(from) === null, `prefill[${index}].from`, { kind: 'noPlaceInRecord', path: from }),
    ]),
    ...(template.writeBack ?? []).flatMap(({ from, to }, index) => [
      ...missing(fields, from, `writeBack[${index}].from`),
      ...when(!residentFields.some((field) => `resident.${field}` === to), `writeBack[${index}].to`, {
        kind: 'noPlaceInRecord',
        path: to,
      }),
    ]),
    ...checkPrint(template, fields),
  ];
}

function checkField(template: FormTemplate, field: FormField, place: string): readonly TemplateFault[] {
  const schema = (template.data as DataSchema).properties?.[field.path];
  const isTable = field.widget === 'table' || field.widget === 'group';
  return [
    ...when(schema === undefined, `${place}.path`, { kind: 'noSuchData', path: field.path }),
    ...when(isTable && field.columns === undefined, `${place}.columns`, { kind: 'noColumns' }),
    ...checkCodes(template, field, place),
    ...(field.columns ?? []).flatMap((column, index) => [
      ...when(schema?.items?.properties?.[column.path] === undefined, `${place}.columns[${index}].path`, {
        kind: 'noSuchData',
        path: `${field.path}[].${column.path}`,
      }),
      ...checkCodes(template, column, `${place}.columns[${index}]`),
    ]),
    ...checkAttachment(template, field, place),
  ];
}

function checkCodes(template: FormTemplate, { codes, widget }: FormField | FormColumn, place: string) {
  const isChoice = widget === 'select' || widget === 'radio';
  const isListed = codes !== undefined && Object.hasOwn(template.codeLists ?? {}, codes);
  return when((isChoice || codes !== undefined) && !isListed, `${place}.codes`, { kind: 'noCodes' });
}

function checkAttachment(template: FormTemplate, { widget, attachment }: FormField, place: string) {
  const isNamed = template.attachments?.some(({ id }) => id === attachment) === true;
  const path = attachment ?? '';
  return when(widget === 'attachment' && !isNamed, `${place}.attachment`, { kind: 'noSuchField', path });
}

/** A name once, and none that an expression would take for something else. */
function checkNames(template: FormTemplate, fields: ReadonlySet<string>): readonly TemplateFault[] {
  const all = [...fieldsOf(template).map(({ path }) => path), ...Object.keys(template.computed ?? {})];
  const taken = new Set([
    'today',
    'item',
    'value',
    ...Object.keys(template.context ?? {}).map((name) => name.split('.')[0]),
  ]);
  return [
    ...all.flatMap((name, index) =>
      when(all.indexOf(name) < index, fields.has(name) ? `field ${name}` : `computed.${name}`, { kind: 'twice', name }),
    ),
    ...all.flatMap((name) =>
      when(isBuiltin(name) || taken.has(name), fields.has(name) ? `field ${name}` : `computed.${name}`, {
        kind: 'reservedName',
        name,
      }),
    ),
  ];
}

/** What the data demands and no field asks could never be answered. */
function checkRequired({ data }: FormTemplate, fields: ReadonlySet<string>): readonly TemplateFault[] {
  return ((data as DataSchema).required ?? []).flatMap((path, index) =>
    missing(fields, path, `data.required[${index}]`),
  );
}

function checkPrint(template: FormTemplate, fields: ReadonlySet<string>): readonly TemplateFault[] {
  const printable = new Set([...fields, ...Object.keys(template.computed ?? {})]);
  return template.print.blocks.flatMap((block, index) => {
    const place = `print.blocks[${index}]`;
    if (block.type === 'grid') {
      const cells = block.rows.flatMap((row) => row.flatMap(({ field }) => (field === undefined ? [] : [field])));
      return cells.flatMap((path) => missing(printable, path, place));
    }
    if (block.type === 'table') {
      const columns = fieldsOf(template).find(({ path }) => path === block.field)?.columns ?? [];
      const known = new Set(columns.map(({ path }) => path));
      return [
        ...missing(fields, block.field, place),
        ...block.columns.flatMap((path) => missing(known, path, `${place}.columns`)),
      ];
    }

    return [];
  });
}

function missing(known: ReadonlySet<string>, path: string, place: string): readonly TemplateFault[] {
  return when(!known.has(path), place, { kind: 'noSuchField', path });
}

function when(broken: boolean, place: string, fault: TemplateFaultKind): readonly TemplateFault[] {
  return broken ? [explainTemplateFault(place, fault)] : [];
}
