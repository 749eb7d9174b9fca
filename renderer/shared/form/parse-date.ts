import { parseBusinessDate } from '../../../core/domain/calendar/business-date';
import type { BusinessDate } from '../../../core/domain/calendar/instant';

const shapes = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
  /^(\d{4})\u5e74(\d{1,2})\u6708(\d{1,2})\u65e5?$/,
];

/** A day as it is typed: 19800101, 1980-1-1, 1980.01.01, and with the signs for year, month and day; null where there is no such day. */
export function parseDate(text: string): BusinessDate | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  const match = shapes.map((shape) => shape.exec(plain)).find((found) => found !== null);
  if (match === undefined) {
    return null;
  }
  const [, year = '', month = '', day = ''] = match;
  return parseBusinessDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
