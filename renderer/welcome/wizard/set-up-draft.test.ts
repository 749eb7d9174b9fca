import { describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract';
import type { CategoryId } from '../../../core/domain/id';
import { findProblems, toSetUpInput, type SetUpDraft, type WizardStep } from './set-up-draft';

const good: SetUpDraft = {
  name: ' 某某街道社区事务受理服务中心 ',
  divisionCode: '310101002000',
  managerName: '李主任',
  managerPassword: 'long enough',
  passwordAgain: 'long enough',
  passphrase: '',
  passphraseAgain: '',
  counters: [
    { number: 1, name: '综合', mode: 'any-item', categoryIds: ['residence' as CategoryId] },
    { number: 2, name: '社保', mode: 'by-category', categoryIds: ['social-security-card' as CategoryId] },
  ],
};

const counter = (change: Partial<SetUpDraft['counters'][number]>) => ({
  counters: [good.counters[0], { ...good.counters[1], ...change }] as SetUpDraft['counters'],
});

describe('findProblems', () => {
  it.each<[WizardStep, string, Partial<SetUpDraft>, Record<string, string>]>([
    ['centre', 'all right', {}, {}],
    ['centre', 'no name', { name: ' 中 ' }, { name: 'nameMissing' }],
    ['centre', 'eleven digits', { divisionCode: '31010100200' }, { divisionCode: 'divisionCodeLength' }],
    ['centre', 'a letter', { divisionCode: '31010100200O' }, { divisionCode: 'divisionCodeDigits' }],
    ['centre', 'no such province', { divisionCode: '990101002000' }, { divisionCode: 'divisionCodeProvince' }],
    ['manager', 'all right', {}, {}],
    [
      'manager',
      'a short password',
      { managerPassword: '1234567', passwordAgain: '1234567' },
      { managerPassword: 'passwordShort' },
    ],
    ['manager', 'two passwords', { passwordAgain: 'long enougk' }, { passwordAgain: 'passwordDiffers' }],
    ['counters', 'all right', {}, {}],
    ['counters', 'none', { counters: [] }, { counters: 'countersMissing' }],
    [
      'counters',
      'one number twice',
      counter({ number: 1 }),
      { 'counter-0': 'counterNumberTwice', 'counter-1': 'counterNumberTwice' },
    ],
    ['counters', 'no category', counter({ categoryIds: [] }), { 'counter-1': 'counterSkillsMissing' }],
    ['counters', 'number zero', counter({ number: 0 }), { 'counter-1': 'counterNumberWrong' }],
  ])('%s: %s', (step, _what, change, problems) => {
    expect(findProblems(step, { ...good, ...change }, false)).toEqual(problems);
  });

  it('asks for a passphrase only where this machine keeps no keys', () => {
    expect(findProblems('manager', good, true)).toEqual({ passphrase: 'passphraseShort' });
    expect(findProblems('manager', good, false)).toEqual({});
  });
});

it('gives the hub an input that its contract accepts', () => {
  const input = contract['centre.setUp'].input.parse({ ...toSetUpInput(good, false), requestId: 'r1' });
  expect(input.name).toBe('某某街道社区事务受理服务中心');
  expect(input.counters.map((one) => one.categoryIds)).toEqual([[], ['social-security-card']]);
});
