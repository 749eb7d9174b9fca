import type { WebContents } from 'electron';
import { spawn } from 'node:child_process';

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

/**
 * Gives a finished PDF to the print system, byte for byte: what comes out is what
 * was archived. Over standard input, so that no file of it stays behind.
 */
export function printWithSpooler(printer: PrinterName, pdf: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('lp', ['-d', printer, '-t', 'Yimen', '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => {
      complaint += text.toString('utf8');
    });
    child.once('error', reject);
    child.stdin.on('error', () => undefined);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim() || `lp: ${code}`))));
    child.stdin.end(pdf);
  });
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
