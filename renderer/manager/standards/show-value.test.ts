import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../shared/i18n/texts';
import { showField, showKey, showValue } from './show-value';

const i18n = i18next.createInstance();

beforeAll(() => i18n.init({ lng: 'zh', resources: texts, ns: ['standards'], interpolation: { escapeValue: false } }));

const t = () => i18n.getFixedT('zh', 'standards');

describe('what a manager reads of a bundle', () => {
  it.each([
    ['nothing', null, '无'],
    ['an empty list', [], '无'],
    ['a yes', true, '是'],
    ['a number', 0, '0'],
    ['papers', ['身份证', '户口簿'], '身份证、户口簿'],
    [
      'hours',
      [
        { from: '08:30', to: '11:30' },
        { from: '13:30', to: '17:00' },
      ],
      '08:30–11:30、13:30–17:00',
    ],
    ['codes', [{ code: '1', name: { zh: '男', en: 'Male' } }], '男'],
    ['something nobody foresaw', { depth: 3 }, '{"depth":3}'],
  ])('is readable: %s', (_what, value, expected) => {
    expect(showValue(value, t())).toBe(expected);
  });

  it('has words for fields and settings, and shows an unknown one as it is written', () => {
    expect(showField('deadline.workdays', t())).toBe('办理期限（工作日）');
    expect(showField('brandNew.field', t())).toBe('brandNew.field');
    expect(showField('toString', t())).toBe('toString');
    expect(showKey('ratingSeconds', t())).toBe('评价器停留（秒）');
    expect(showKey('2027', t())).toBe('2027');
  });
});
