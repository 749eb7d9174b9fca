import type { WebContents } from 'electron';

export type PrinterName = string;

export type Printers = Readonly<{ names: readonly PrinterName[]; preferred: PrinterName | null }>;

/** The system's printers as Electron sees them; the types of today no longer name the default one. */
export async function readPrinters(contents: WebContents): Promise<Printers> {
  const found = await contents.getPrintersAsync();
  const isDefault = (printer: object) => 'isDefault' in printer && printer.isDefault === true;
  return {
    names: found.map(({ name }) => name),
    preferred: (found.find(isDefault) ?? found[0])?.name ?? null,
  };
}

/** Where there is no such spooler (Windows), the same page goes to the printer by the engine. */
export function printPage(contents: WebContents, printer: PrinterName): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(
      { silent: true, printBackground: true, deviceName: printer, margins: { marginType: 'none' } },
      (success, reason) => {
        if (success) {
          resolve();
        } else {
          reject(new Error(reason));
        }
      },
    );
  });
}
