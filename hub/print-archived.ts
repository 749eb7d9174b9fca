import { createHash, randomUUID } from 'node:crypto';
import type { Reply } from '../core/contract/frames';
import { refusalTexts } from '../core/contract/refusals';
import type { DocumentId } from '../core/domain/id';
import { openFileKey } from '../core/service/document/document-handlers';
import { documentPlace, documentSubject } from '../core/service/document/document-places';
import { FileLost } from '../core/service/document/file-lost';
import type { DocumentRecord } from '../core/service/document/ports';
import type { ReadTx } from '../core/service/ports';
import type { UnitOfWork } from '../core/service/unit-of-work-port';
import { newFileKey, type FileStore } from './file-store';
import { describeError, type Log } from './log';
import type { PrintJob, PrintOutcome, PrintPort } from './print-port';

export type PrintingOptions = Readonly<{
  port: PrintPort;
  files: FileStore;
  work: UnitOfWork;
  dispatchAsHost: (method: string, input: unknown) => Promise<Reply>;
  log: Log;
}>;

type Found = Readonly<{ job: PrintJob; document: DocumentRecord }>;

/** Lays a frozen document out once, into the archive, and gives what the archive holds to the printer. */
export function createPrinting({ port, files, work, dispatchAsHost, log }: PrintingOptions) {
  const jobOf = (documentId: DocumentId) => work.read((tx) => findJob(tx, documentId));

  async function archive(documentId: DocumentId): Promise<void> {
    const found = await jobOf(documentId);
    if (found === null || found.document.sha256 !== null) {
      return;
    }

    const bytes = await port.renderPdf(found.job);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileKey = newFileKey();
    await files.write(documentId, bytes, fileKey);
    await dispatchAsHost('document.archive', {
      documentId,
      fileId: documentId,
      fileKey,
      sha256,
      byteLength: bytes.byteLength,
      requestId: randomUUID(),
    });
  }

  async function print(documentId: DocumentId): Promise<void> {
    await archive(documentId);
    const found = await jobOf(documentId);
    if (found === null || found.document.printState !== 'asked') {
      return;
    }

    const outcome = await printArchived(found).catch((error: unknown) => {
      log('error', 'print.fault', describeError(error));
      return {
        printed: false,
        printer: null,
        message: error instanceof FileLost ? refusalTexts['file.lost'].zh : null,
      };
    });
    await dispatchAsHost('document.reportPrint', { documentId, ...outcome, requestId: randomUUID() });
  }

  /** The archived bytes go to the printer, never the page again; bytes that are not those of the archive do not. */
  async function printArchived({ job, document }: Found): Promise<PrintOutcome> {
    const { id, fileId, copies, sha256 } = document;
    const key = await work.read((tx) => openFileKey(tx, document));
    const pdf = await files.read(fileId ?? id, key);
    if (createHash('sha256').update(pdf).digest('hex') !== sha256) {
      throw new FileLost(id, null);
    }

    return port.print({ ...job, pdf, copy: copies + 1 });
  }

  return { archive, print };
}

async function findJob(tx: ReadTx, documentId: DocumentId): Promise<Found | null> {
  const document = await tx.documents.find(documentId);
  if (document === null) {
    return null;
  }

  const { kind, title, pageSize } = document;
  const html = await tx.vault.open(documentSubject(kind, documentId), documentPlace(documentId), document.html);
  return { document, job: { documentId, kind, title, pageSize, html } };
}
