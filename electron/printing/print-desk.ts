import fs from 'node:fs/promises';
import path from 'node:path';
import { describeFault, writeLog } from '../log-file';
import type { AskHandlers, PrintJob, PrintOrder, PrintOutcome } from '../messages';
import type { FileMap } from '../pages/file-map';
import type { SettingsStore } from '../settings/settings-store';
import { bothTexts, fill } from '../texts';
import type { DeviceSettings, PrintOffset } from '../settings/device-settings';
import { amendPage } from './amend-page';
import { amendPdf } from './amend-pdf';
import { createPaperDesk, type PaperDesk } from './paper-window';
import { renderPdf } from './render-pdf';
import { printPage, printWithSpooler, readPrinters } from './system-printer';
import { oneAtATime, within } from './take-turns';

/** What becomes of a print is told to every screen and stays in the log: in Chinese, whoever sits at this device. */
const [words] = bothTexts;

/** The spooler takes a job in a moment; a printer that is off is its affair. Milliseconds. */
const printWithin = 60_000;

export type PrintDeskOptions = Readonly<{ files: FileMap; settings: SettingsStore; printouts: () => string }>;

/** Makes PDFs and prints them, one job after the other. */
export function createPrintDesk({
  files,
  settings,
  printouts,
}: PrintDeskOptions): Pick<AskHandlers, 'renderPdf' | 'print'> {
  const desk = createPaperDesk(files);
  const inTurn = oneAtATime();
  const render = (job: PrintJob) => renderPdf(desk, files, job);

  async function print(job: PrintOrder): Promise<PrintOutcome> {
    const printer = await choosePrinter(desk, settings.read(), job);
    if (printer !== null) {
      return within(printWithin, printOn(printer, job));
    }
    if (job.kind !== 'ticket') {
      return { printed: false, printer: null, message: words.noPrinterMessage };
    }
    await keepSlip(printouts(), job.documentId, job.pdf);
    return { printed: true, printer: words.savedAsPdf, message: null };
  }

  async function printOn(printer: string, job: PrintOrder): Promise<PrintOutcome> {
    const amendment = { copy: job.copy, offset: offsetFor(settings.read(), printer, job.html) };
    if (process.platform === 'win32') {
      const html = amendPage(job.html, amendment);
      await desk.withPaper(html, ({ window }) => printPage(window.webContents, printer));
    } else {
      await printWithSpooler(printer, amendPdf(job.pdf, amendment));
    }
    return { printed: true, printer, message: null };
  }

  return {
    renderPdf: (job) => inTurn(() => render(job)),
    print: (job) =>
      inTurn(() => print(job)).catch((error: unknown) => {
        writeLog('error', 'print.failed', describeFault(error));
        const reason = error instanceof Error ? error.message : String(error);
        return { printed: false, printer: null, message: fill(words.printFailed, { reason }) };
      }),
  };
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
