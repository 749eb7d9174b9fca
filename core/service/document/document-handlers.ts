import { businessDateOf, minuteOfDay } from '../../domain/calendar/business-date';
import type { Instant } from '../../domain/calendar/instant';
import type { DocumentId } from '../../domain/id';
import type { PaperTemplate } from '../../domain/papers/paper-template';
import { printTicket, ticketPaperId } from '../../domain/papers/print-ticket';
import { readSettings } from '../settings';
import { writeReviewCode } from '../../domain/reviews/review-code';
import { canServe } from '../../domain/queue/can-serve';
import { findCategory, itemName } from '../../domain/standards/look-up';
import { inTwoPhases, refuse, type Actor, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { demandBytes, demandReadable } from '../row-rules';
import { documentFilePlace, documentPlace, documentSubject } from './document-places';
import { orErased, orFileLost } from './or-refuse';
import type { DocumentRecord } from './ports';

function localTime(at: Instant): string {
  const minute = minuteOfDay(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${businessDateOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** As the standards in force have it; a bundle without it leaves the one that came with the app. */
function ticketPaper({ bundle, shipped }: Context<ReadTx>['standards']): PaperTemplate {
  const papers = [...(bundle.papers ?? []), ...(shipped.bundle.papers ?? [])];
  const paper = papers.find(({ id }) => id === ticketPaperId);
  if (paper === undefined) {
    throw new Error(`The standards of the app have no paper ${ticketPaperId}`);
  }
  return paper;
}

export const freezeTicket: Handler<'document.freezeTicket'> = async (
  { ticketId },
  { tx, businessDate, standards, newId },
) => {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  const there = await tx.documents.findOfTicket(ticketId, 'ticket');
  if (there !== null) {
    return { documentId: there.id };
  }

  const centre = await tx.centre.get();
  const able = (await tx.counters.list()).filter((counter) => canServe(counter, ticket));
  const open = able.filter((counter) => counter.state === 'open');
  const waiting = await tx.tickets.listWaiting(businessDate);
  const ahead = waiting.filter((one) => one.categoryId === ticket.categoryId && one.sequence < ticket.sequence);
  const html = printTicket(ticketPaper(standards), {
    centreName: centre.name,
    number: ticket.number,
    itemName:
      (itemName(standards.bundle, ticket.itemId) ?? findCategory(standards.bundle, ticket.categoryId)?.name)?.zh ?? '',
    waitingAhead: ahead.length,
    counterNumbers: (open.length > 0 ? open : able).map((counter) => counter.number),
    issuedAt: localTime(ticket.issuedAt),
    priority: ticket.priority,
    review: {
      code: writeReviewCode(tx.reviews.codeOf(ticketId)),
      minutes: (await readSettings(tx, standards.bundle)).reviewWindowMinutes,
    },
  });
  const documentId = newId() as DocumentId;
  const sealed = await tx.vault.seal(documentSubject('ticket', documentId), documentPlace(documentId), html);
  await tx.record('document.frozen', documentId, {
    documentId,
    kind: 'ticket',
    title: ticket.number,
    pageSize: 'ticket',
    ticketId,
    html: sealed,
  });
  return { documentId };
};

async function readableDocument(tx: ReadTx, actor: Actor, documentId: DocumentId): Promise<DocumentRecord> {
  const document = (await tx.documents.find(documentId)) ?? refuse('document.unknown');
  demandReadable(actor, document.kind);
  return document;
}

/** @throws Refusal `document.erased` where the paper's key was destroyed */
function openHtml(tx: ReadTx, { kind, id, html }: DocumentRecord): Promise<string> {
  return orErased('document.erased', tx.vault.open(documentSubject(kind, id), documentPlace(id), html));
}

/** Whoever serves a ticket may not hold the code that reviews it: on a slip that staff look at it is blotted out. */
function hideCode(tx: ReadTx, actor: Actor, { kind, ticketId }: DocumentRecord, html: string): string {
  return kind === 'ticket' && ticketId !== null && (actor.role === 'clerk' || actor.role === 'manager')
    ? html.replaceAll(writeReviewCode(tx.reviews.codeOf(ticketId)), '•••••-•••••')
    : html;
}

export const readDocument: Handler<'document.read'> = async ({ documentId }, { tx, actor, surroundings }) => {
  const document = await readableDocument(tx, actor, documentId);
  const { kind, title, pageSize, sha256, fileId, printState, printer, printMessage, copies } = document;
  return {
    documentId,
    kind,
    title,
    pageSize,
    html: hideCode(tx, actor, document, await openHtml(tx, document)),
    state: sha256 === null ? 'frozen' : 'archived',
    sha256,
    fileId,
    print: { state: printState, printer, message: printMessage, copies },
    shellPrints: surroundings.shellPrints,
  };
};

type PrintedRecord = Pick<
  DocumentRecord,
  'id' | 'kind' | 'title' | 'frozenAt' | 'printState' | 'printMessage' | 'copies'
>;

export const toLine = ({ id, kind, title, frozenAt, printState, printMessage, copies }: PrintedRecord) => ({
  documentId: id,
  kind,
  title,
  frozenAt,
  print: { state: printState, message: printMessage, copies },
});

export const listToPrint: Handler<'document.listToPrint'> = async (_input, { tx }) =>
  (await tx.documents.listToPrint()).map(toLine);

export const listOfCase: Handler<'document.listOfCase'> = async ({ caseId }, { tx }) =>
  (await tx.documents.listOfCase(caseId)).map(toLine);

export const requestPrint: Handler<'document.requestPrint'> = async ({ documentId }, { tx, actor, surroundings }) => {
  const document = await readableDocument(tx, actor, documentId);
  if (!surroundings.shellPrints) {
    refuse('print.unavailable');
  }

  await openHtml(tx, document);
  await tx.record('document.printAsked', documentId, { documentId });
  return {};
};

export const readPdf = inTwoPhases<'document.readPdf', { fileName: string; base64: string; sha256: string }>(
  async ({ documentId }, { read, actor, surroundings }) => {
    const { document, key } = await read(async (tx) => {
      const found = await readableDocument(tx, actor, documentId);
      demandBytes(actor, found.kind);
      return { document: found, key: await openFileKey(tx, found) };
    });
    if (document.fileId === null || document.sha256 === null) {
      refuse('document.notArchived');
    }

    const bytes = await orFileLost(surroundings.files.read(document.fileId, key));
    return {
      fileName: `${document.title}.pdf`,
      base64: Buffer.from(bytes).toString('base64'),
      sha256: document.sha256,
    };
  },
  async (_input, _context, prepared) => prepared,
);

/** Null for a file of before, which lies under the centre's own key. */
export async function openFileKey(tx: ReadTx, { id, kind, fileKey }: DocumentRecord): Promise<string | null> {
  return fileKey === null
    ? null
    : orErased('document.erased', tx.vault.open(documentSubject(kind, id), documentFilePlace(id), fileKey));
}

export const archiveDocument: Handler<'document.archive'> = async (
  { documentId, fileId, fileKey, sha256, byteLength },
  { tx },
) => {
  const document = (await tx.documents.find(documentId)) ?? refuse('document.unknown');
  // The first bytes stay the archived ones: what was printed must be what is kept.
  if (document.sha256 === null) {
    const sealed = await tx.vault.seal(
      documentSubject(document.kind, documentId),
      documentFilePlace(documentId),
      fileKey,
    );
    await tx.record('document.archived', documentId, { documentId, fileId, fileKey: sealed, sha256, byteLength });
  }

  return {};
};

export const reportPrint: Handler<'document.reportPrint'> = async (
  { documentId, printed, printer, message },
  { tx },
) => {
  if ((await tx.documents.find(documentId)) === null) {
    refuse('document.unknown');
  }

  await tx.record('document.printReported', documentId, { documentId, printed, printer, message });
  return {};
};
