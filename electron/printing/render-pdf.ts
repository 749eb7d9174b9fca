import type { PrintJob } from '../messages';
import type { FileMap } from '../pages/file-map';
import { footerOf, prepareFooter } from './footer';
import type { PaperDesk } from './paper-window';

/** The PDF of a frozen document, on the size its own stylesheet names. */
export function renderPdf(desk: PaperDesk, files: FileMap, job: PrintJob): Promise<Uint8Array> {
  return desk.withPaper(job.html, async ({ window: { webContents }, faces }) => {
    const footer = footerOf(job.html);
    const foot =
      footer === ''
        ? {}
        : {
            displayHeaderFooter: true,
            headerTemplate: '<span></span>',
            footerTemplate: await prepareFooter(webContents, footer, faces, files),
          };
    // Tags let a screen reader read the archived paper; engines that cannot write them leave them out.
    return webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, ...foot });
  });
}
