import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { overprintItem } from './overprint-menu';
import type { PublicKind } from './screens';
import type { SettingsStore } from './settings/settings-store';
import { placeOf } from './settings/slip-printer';
import { fill, texts } from './texts';
import type { ScreenWindows } from './windows/screen-windows';

export type MenuOptions = Readonly<{ settings: SettingsStore; windows: ScreenWindows; quit: () => void }>;

/** The few things that belong to the device; public screens have no menu at all. */
export async function buildMenu(options: MenuOptions): Promise<void> {
  const rebuild = () => void buildMenu(options);
  const text = texts();
  const printers = await readPrinterNames();
  const { quit, windows } = options;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: text.product,
        submenu: [
          { label: text.welcome, click: () => windows.open({ kind: 'welcome' }) },
          { type: 'separator' },
          { label: text.quit, click: quit },
        ],
      },
      {
        label: text.device,
        submenu: [...screenItems(options), { type: 'separator' }, ...printerItems(options, printers, rebuild)],
      },
      {
        label: text.view,
        submenu: [
          { role: 'zoomIn', label: text.zoomIn },
          { role: 'zoomOut', label: text.zoomOut },
          { role: 'resetZoom', label: text.zoomReset },
        ],
      },
    ]),
  );
}

function screenItems({ settings, windows }: MenuOptions): MenuItemConstructorOptions[] {
  const text = texts();
  const { fullScreen, reopenLast, autostart } = settings.read();
  const fullScreenItem = (kind: PublicKind): MenuItemConstructorOptions => ({
    type: 'checkbox',
    label: fill(text.fullScreen, { screen: text[kind] }),
    checked: fullScreen[kind],
    click: ({ checked }) => {
      settings.change({ fullScreen: { ...settings.read().fullScreen, [kind]: checked } });
      windows.applyFullScreen();
    },
  });
  return [
    ...(['kiosk', 'hall', 'display', 'rating'] as const).map(fullScreenItem),
    { type: 'separator' },
    {
      type: 'checkbox',
      label: text.reopenLast,
      checked: reopenLast,
      click: ({ checked }) => settings.change({ reopenLast: checked }),
    },
    {
      type: 'checkbox',
      label: text.autostart,
      checked: autostart.length > 0,
      click: ({ checked }) => settings.change({ autostart: checked ? windows.openScreens() : [] }),
    },
  ];
}

function printerItems(
  { settings, windows }: MenuOptions,
  printers: readonly string[],
  rebuild: () => void,
): MenuItemConstructorOptions[] {
  const text = texts();
  const { ticketPrinter, paperPrinter, ticketTarget, slipPrinter } = settings.read();
  const isSystem = ticketTarget !== 'pdf' && (ticketTarget !== 'slip' || slipPrinter === null);
  const radio = (
    label: string,
    checked: boolean,
    change: Parameters<SettingsStore['change']>[0],
  ): MenuItemConstructorOptions => ({
    type: 'radio',
    label,
    checked,
    click: () => {
      settings.change(change);
      rebuild();
    },
  });
  const none: MenuItemConstructorOptions[] = printers.length > 0 ? [] : [{ label: text.noPrinters, enabled: false }];
  return [
    {
      label: text.ticketPrinter,
      submenu: [
        radio(text.systemPrinter, isSystem && ticketPrinter === null, {
          ticketTarget: null,
          ticketPrinter: null,
        }),
        radio(text.ticketsAsPdf, ticketTarget === 'pdf', { ticketTarget: 'pdf' }),
        ...(slipPrinter === null
          ? []
          : [
              radio(fill(text.slipPrinter, { where: placeOf(slipPrinter) }), ticketTarget === 'slip', {
                ticketTarget: 'slip',
              }),
            ]),
        ...printers.map((name) =>
          radio(name, isSystem && ticketPrinter === name, {
            ticketTarget: 'printer',
            ticketPrinter: name,
          }),
        ),
        ...none,
        { type: 'separator' },
        { label: text.setTicketPrinter, click: () => windows.open({ kind: 'device' }) },
      ],
    },
    {
      label: text.paperPrinter,
      submenu: [
        radio(text.systemPrinter, paperPrinter === null, { paperPrinter: null }),
        ...printers.map((name) => radio(name, paperPrinter === name, { paperPrinter: name })),
        ...none,
      ],
    },
    overprintItem(settings, printers, rebuild),
  ];
}

export async function readPrinterNames(): Promise<readonly string[]> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  return contents === undefined ? [] : (await contents.getPrintersAsync()).map(({ name }) => name);
}
