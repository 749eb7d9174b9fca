import fs from 'node:fs/promises';
import path from 'node:path';
import type { PrinterCheck, PrinterMessage } from '../../core/contract/slip-printer';
import { describeFault, writeLog } from '../log-file';
import type { AskHandlers, PrintJob, PrintOrder, PrintOutcome } from '../messages';
import type { FileMap } from '../pages/file-map';
import type { SettingsStore } from '../settings/settings-store';
import { bothTexts, fill } from '../texts';
import type { DeviceSettings, PrintOffset } from '../settings/device-settings';
import { placeOf } from '../settings/slip-printer';
import { amendPage } from './amend-page';
import { amendPdf } from './amend-pdf';
import type { PaperDesk } from './paper-window';
import { renderPdf } from './render-pdf';
import type { SlipDesk } from './slip/slip-desk';
import { printWithSpooler } from './spooler';
import { printPage, readPrinters } from './system-printer';
import { oneAtATime, within } from './take-turns';

/** What becomes of a print is told to every screen and stays in the log: in Chinese, whoever sits at this device. */
const [words] = bothTexts;

/** A job has this long to be on paper or taken back, pages and all. Milliseconds. */
const printWithin = 120_000;

export type PrintDeskOptions = Readonly<{
  files: FileMap;
  settings: SettingsStore;
  desk: PaperDesk;
  slips: SlipDesk;
  printouts: () => string;
}>;

/** Makes PDFs and prints them, one job after the other; a slip waits for no paper. */
export function createPrintDesk({
  files,
  settings,
  desk,
  slips,
  printouts,
}: PrintDeskOptions): Pick<AskHandlers, 'renderPdf' | 'print'> {
  const drawInTurn = oneAtATime();
  const printInTurn = oneAtATime();

  async function print(job: PrintOrder): Promise<PrintOutcome> {
    const { slipPrinter, ticketTarget } = settings.read();
    if (job.kind === 'ticket' && ticketTarget === 'slip' && slipPrinter !== null) {
      return outcomeOf(placeOf(slipPrinter), await slips.print(slipPrinter, job.html, job.copy));
    }
    return printInTurn(() => printOnSystem(job));
  }

  async function printOnSystem(job: PrintOrder): Promise<PrintOutcome> {
    const printer = await choosePrinter(desk, settings.read(), job);
    if (printer !== null) {
      return outcomeOf(printer, await within(printWithin, printOn(printer, job)));
    }
    if (job.kind !== 'ticket') {
      return { printed: false, printer: null, message: words.noPrinterMessage };
    }
    await keepSlip(printouts(), job.documentId, job.pdf);
    // A file is no paper: nobody at the kiosk can take it along.
    return outcomeOf(null, { fault: 'keptAsPdf', warning: null });
  }

  async function printOn(printer: string, job: PrintOrder): Promise<PrinterCheck> {
    const amendment = { copy: job.copy, offset: offsetFor(settings.read(), printer, job.html) };
    if (process.platform === 'win32') {
      const html = amendPage(job.html, amendment);
      await desk.withPaper(html, ({ window }) => printPage(window.webContents, printer));
      return { fault: null, warning: null };
    }
    return printWithSpooler(printer, amendPdf(job.pdf, amendment));
  }

  return {
    renderPdf: (job) => drawInTurn(() => renderPdf(desk, files, job)),
    print: (job) =>
      print(job).catch((error: unknown) => {
        writeLog('error', 'print.failed', describeFault(error));
        const reason = error instanceof Error ? error.message : String(error);
        return { printed: false, printer: null, message: fill(words.printFailed, { reason }) };
      }),
  };
}

/** The only place that says "printed": of a check without a fault. */
function outcomeOf(printer: string | null, { fault, warning }: PrinterCheck): PrintOutcome {
  const said = fault ?? warning;
  const message: PrinterMessage | null = said === null ? null : `printer.${said}`;
  return { printed: fault === null, printer, message };
}

/** Null when this device keeps slips as files, or has no printer at all. */
async function choosePrinter(
  desk: PaperDesk,
  { ticketPrinter, paperPrinter, ticketTarget }: DeviceSettings,
  { kind, html }: PrintJob,
): Promise<string | null> {
  if (kind === 'ticket' && ticketTarget === 'pdf') {
    return null;
  }
  const { names, preferred } = await desk.withPaper(html, ({ window }) => readPrinters(window.webContents));
  const wanted = kind === 'ticket' ? ticketPrinter : paperPrinter;
  return wanted !== null && names.includes(wanted) ? wanted : preferred;
}

/** Only what goes onto a pre-printed sheet has to meet its lines. */
function offsetFor({ printerOffsets }: DeviceSettings, printer: string, html: string): PrintOffset {
  const own = printerOffsets[printer];
  return own !== undefined && html.includes('<body class="a4 overprint">') ? own : { x: 0, y: 0 };
}

async function keepSlip(folder: string, documentId: string, pdf: Uint8Array): Promise<void> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  // The hub's ids are plain; anything else has no business in a file's name.
  await fs.writeFile(path.join(folder, `${documentId.replace(/[^\w-]/g, '')}.pdf`), pdf, { mode: 0o600 });
}
