import type { TFunction } from 'i18next';
import { texts } from '../../shared/i18n/texts';

type Translate = TFunction<'standards'>;

/** A value of a bundle as a manager reads it. */
export function showValue(value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') {
    return t('preview.none');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'preview.yes' : 'preview.no');
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? t('preview.none') : value.map((one) => showValue(one, t)).join(t('preview.comma'));
  }
  if (typeof value === 'object') {
    return showObject(value as Readonly<Record<string, unknown>>, t);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A span of hours, or something with a name; anything else as it is written. */
function showObject(value: Readonly<Record<string, unknown>>, t: Translate): string {
  const { from, to, name } = value;
  if (typeof from === 'string' && typeof to === 'string') {
    return t('preview.span', { from, to });
  }
  return name === undefined ? JSON.stringify(value) : showValue((name as Readonly<Record<string, unknown>>)['zh'], t);
}

/** A field's word; a newer bundle may have fields that nobody has words for yet. */
export function showField(field: string, t: Translate): string {
  const key = field.replaceAll('.', '_');
  return isKnown(texts.zh.standards.field, key) ? t(`field.${key}`) : field;
}

/** The name of an entry that has none of its own: a setting, a kind of day. */
export function showKey(key: string, t: Translate): string {
  return isKnown(texts.zh.standards.entry, key) ? t(`entry.${key}`) : key;
}

function isKnown<T extends object>(words: T, key: string): key is keyof T & string {
  return Object.hasOwn(words, key);
}
