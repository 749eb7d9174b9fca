import { Validator } from '@cfworker/json-schema';
import { checkTemplate } from '../../../core/domain/forms/check-template';
import type { TemplateFault } from '../../../core/domain/forms/evaluation';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { texts } from '../../shared/i18n/texts';
import { findJsonFault } from './find-json-fault';
import { templateSchema } from './template-schema';

export type ReadTemplate = Readonly<{
  /** Null where the text is no template at all. */
  template: FormTemplate | null;
  faults: readonly TemplateFault[];
}>;

const validator = new Validator(templateSchema, '2020-12', false);

/** A template file as text: is it JSON, has it the shape, does it hold together. Each fault names its place. */
export function readTemplateText(text: string, codes: Readonly<Record<string, readonly string[]>>): ReadTemplate {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { template: null, faults: [{ place: placeInText(text), message: words('notJson') }] };
  }
  const shape = shapeFaults(value);
  if (shape.length > 0) {
    return { template: null, faults: shape };
  }
  const template = value as FormTemplate;
  return { template, faults: checkTemplate(template, codes) };
}

/** The deepest faults; those above only pass them on. */
function shapeFaults(value: unknown): readonly TemplateFault[] {
  const { errors } = validator.validate(value);
  const deepest = errors.filter((one) => !errors.some((other) => other !== one && other.instanceLocation.startsWith(`${one.instanceLocation}/`)));
  const places = new Set<string>();
  return deepest.flatMap(({ instanceLocation, error }) => {
    const place = instanceLocation
      .replace(/^#\/?/, '')
      .split('/')
      .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
    if (places.has(place)) {
      return [];
    }
    places.add(place);
    const { zh, en } = words('wrongShape');
    return [{ place, message: { zh: `${zh}${error}`, en: `${en}${error}` } }];
  });
}

function words(key: 'notJson' | 'wrongShape'): TemplateFault['message'] {
  return { zh: texts.zh.workshop.faults[key], en: texts.en.workshop.faults[key] };
}

/** `3:14`: line and column where it stops being JSON. */
function placeInText(text: string): string {
  const lines = text.slice(0, findJsonFault(text)).split('\n');
  return `${String(lines.length)}:${String((lines.at(-1)?.length ?? 0) + 1)}`;
}
