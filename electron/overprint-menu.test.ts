import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { overprintItem } from './overprint-menu';
import { readDeviceSettings, type DeviceSettings } from './settings/device-settings';

vi.mock('electron', () => ({ app: { getLocale: () => 'zh-CN' } }));

let kept: DeviceSettings;

beforeEach(() => {
  kept = readDeviceSettings({});
});

const settings = {
  read: () => kept,
  change: (changes: Partial<DeviceSettings>) => {
    kept = { ...kept, ...changes };
  },
};

/** What a person presses, in a menu that is built anew each time. */
function press(label: string): void {
  const item = overprintItem(settings, ['Office', 'Slips'], () => undefined);
  const office = (item.submenu as MenuItemConstructorOptions[])[0];
  const move = (office?.submenu as MenuItemConstructorOptions[]).find((one) => one.label === label);
  expect(move?.enabled).toBe(true);
  move?.click?.({} as never, undefined, {});
}

it('moves one printer by half a millimetre at a time, and back', () => {
  ['右移 0.5 毫米', '右移 0.5 毫米', '上移 0.5 毫米'].forEach(press);
  expect(kept.printerOffsets).toEqual({ Office: { x: 10, y: -5 } });
  press('恢复原位');
  expect(readDeviceSettings(kept).printerOffsets).toEqual({});
});

it('stops where no sheet needs it, and is not offered without a printer', () => {
  kept = { ...kept, printerOffsets: { Office: { x: 200, y: 0 } } };
  const office = (overprintItem(settings, ['Office'], () => undefined).submenu as MenuItemConstructorOptions[])[0];
  const right = (office?.submenu as MenuItemConstructorOptions[]).find(({ label }) => label === '右移 0.5 毫米');
  expect(right?.enabled).toBe(false);
  expect(overprintItem(settings, [], () => undefined).enabled).toBe(false);
});
