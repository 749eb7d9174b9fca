import type { MenuItemConstructorOptions } from 'electron';
import { mostOffset, type PrintOffset } from './settings/device-settings';
import type { SettingsStore } from './settings/settings-store';
import { fill, texts } from './texts';

/** As fine as a sheet can be laid in by hand. Tenths of a millimetre. */
const step = 5;

const nowhere: PrintOffset = { x: 0, y: 0 };

/** 套打位置: what is printed onto pre-printed sheets, half a millimetre at a time, for each printer. */
export function overprintItem(
  settings: SettingsStore,
  printers: readonly string[],
  rebuild: () => void,
): MenuItemConstructorOptions {
  const text = texts();
  return {
    label: text.overprint,
    enabled: printers.length > 0,
    submenu: printers.map((printer) => ({ label: printer, submenu: movesOf(printer) })),
  };

  function movesOf(printer: string): MenuItemConstructorOptions[] {
    const { x, y } = settings.read().printerOffsets[printer] ?? nowhere;
    const move = (label: string, to: PrintOffset): MenuItemConstructorOptions => ({
      label,
      enabled: Math.abs(to.x) <= mostOffset && Math.abs(to.y) <= mostOffset,
      click: () => {
        settings.change({ printerOffsets: { ...settings.read().printerOffsets, [printer]: to } });
        rebuild();
      },
    });
    return [
      { label: fill(text.overprintNow, { x: inMillimetres(x), y: inMillimetres(y) }), enabled: false },
      { type: 'separator' },
      move(text.moveRight, { x: x + step, y }),
      move(text.moveLeft, { x: x - step, y }),
      move(text.moveDown, { x, y: y + step }),
      move(text.moveUp, { x, y: y - step }),
      move(text.moveBack, nowhere),
    ];
  }
}

function inMillimetres(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
