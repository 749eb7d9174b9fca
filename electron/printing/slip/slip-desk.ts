import type { PrinterCheck, SlipPrinter } from '../../../core/contract/slip-printer';
import type { PaperDesk } from '../paper-window';
import { oneAtATime } from '../take-turns';
import { captureSlip } from './capture-slip';
import { encodeSlip } from './encode-slip';
import { openLink } from './open-link';
import { checkPrinter, printSlip } from './print-slip';
import type { PrinterLink } from './printer-link';
import { PrinterTrouble } from './printer-trouble';
import { markCopy } from './slip-style';
import { testSlip, testSlipStyle } from './test-slip';

export type SlipDesk = Readonly<{
  print: (printer: SlipPrinter, html: string, copy: number) => Promise<PrinterCheck>;
  check: (printer: SlipPrinter) => Promise<PrinterCheck>;
  printTest: (printer: SlipPrinter) => Promise<PrinterCheck>;
}>;

/** The ticket printer of this device: one conversation after the other. */
export function createSlipDesk(desk: PaperDesk): SlipDesk {
  const inTurn = oneAtATime();

  async function print(printer: SlipPrinter, html: string, style = ''): Promise<PrinterCheck> {
    const job = encodeSlip(await captureSlip(desk, html, printer.paperWidth, style), printer.cuts);
    return withPrinter(printer, (link) => printSlip(link, job));
  }

  return {
    print: (printer, html, copy) => inTurn(() => print(printer, markCopy(html, copy))),
    check: (printer) => inTurn(() => withPrinter(printer, (link) => checkPrinter(link))),
    printTest: (printer) => inTurn(() => print(printer, testSlip(printer, new Date()), testSlipStyle)),
  };
}

async function withPrinter(
  { connection }: SlipPrinter,
  work: (link: PrinterLink) => Promise<PrinterCheck>,
): Promise<PrinterCheck> {
  try {
    const link = await openLink(connection);
    try {
      return await work(link);
    } finally {
      await link.close();
    }
  } catch (error) {
    if (error instanceof PrinterTrouble) {
      return { fault: error.fault, warning: null };
    }
    throw error;
  }
}
