import { describe, expect, it } from 'vitest';
import { maySave } from './may-save';

const address = 'blob:app://yimen/6f1c2f0e';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('what a screen may save', () => {
  it.each([
    ['a paper at the desk', 'clerk', address, 'application/pdf', true],
    ['the list of cases at the desk', 'clerk', address, sheet, true],
    ['the list of cases by the manager', 'manager', address, sheet, true],
    ['a template of the workshop', 'manager', address, 'application/json;charset=utf-8', true],
    ['a page', 'manager', address, 'text/html', false],
    ['a program', 'clerk', address, 'application/octet-stream', false],
    ['a paper from elsewhere', 'clerk', 'blob:https://example.org/1', 'application/pdf', false],
    ['a paper before the public', 'kiosk', address, 'application/pdf', false],
    ['a sheet before the public', 'hall', address, sheet, false],
  ] as const)('%s', (_what, kind, from, mediaType, may) => {
    expect(maySave(kind, { address: from, mediaType })).toBe(may);
  });
});
