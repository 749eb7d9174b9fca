import { expect, it } from 'vitest';
import { commandOf, deskKeys, findDeskKey } from './desk-keys';

it('gives every command one key, and no letter, digit, Space or Enter to any', () => {
  const commands = deskKeys.flatMap((one) => [...one.commands]);
  expect(new Set(commands).size).toBe(commands.length);
  expect(deskKeys.every((one) => /^F\d+$/.test(one.key))).toBe(true);
  expect([findDeskKey('F2'), findDeskKey('n'), findDeskKey('Enter'), findDeskKey(' ')]).toEqual([
    'F2',
    null,
    null,
    null,
  ]);
});

it('lets F8 hold the person who is here, and bring one back when nobody is', () => {
  expect([commandOf('F8', true), commandOf('F8', false), commandOf('F9', false)]).toEqual(['hold', 'resume', 'finish']);
});
