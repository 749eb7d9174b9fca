import { z } from 'zod';
import { caseId, documentId, instant, ticketId, ticketState } from '../fields';
import { command, query } from '../method';

const paperLine = z.object({
  documentId,
  kind: z.string(),
  title: z.string(),
  frozenAt: instant,
  print: z.object({
    state: z.enum(['none', 'asked', 'printed', 'failed']),
    message: z.string().nullable(),
    copies: z.int(),
  }),
});

export const documentMethods = {
  /** The slip of a ticket, frozen once; asking again gives the same document. */
  'document.freezeTicket': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { ticketId },
    output: z.object({ documentId }),
    refusals: ['ticket.unknown'],
  }),

  'document.read': query({
    roles: ['kiosk', 'clerk', 'manager', 'host'],
    input: { documentId },
    output: z.object({
      documentId,
      /** `ticket`, `form`, or the id of one of the centre's own papers. */
      kind: z.string(),
      title: z.string(),
      /** A whole HTML page, frozen; show it in a frame without scripts. */
      html: z.string(),
      pageSize: z.enum(['A4', 'ticket']),
      state: z.enum(['frozen', 'archived']),
      sha256: z.string().nullable(),
      fileId: z.string().nullable(),
      print: z.object({
        state: z.enum(['none', 'asked', 'printed', 'failed']),
        printer: z.string().nullable(),
        message: z.string().nullable(),
        /** How often it came out of a printer; from the second time on the paper says 补打. */
        copies: z.int(),
      }),
      /** Whether a shell with printers serves this hub. */
      shellPrints: z.boolean(),
    }),
    refusals: ['document.unknown', 'document.erased', 'method.forbidden'],
  }),

  /** What was asked for and did not come out of a printer yet, oldest first. */
  'document.listToPrint': query({
    roles: ['clerk', 'manager'],
    input: {},
    output: z.array(paperLine),
    refusals: [],
  }),

  /**
   * The slips of today's tickets with what became of them on paper: first those that
   * did not come out and are still wanted, then the newest. From here one is printed again.
   */
  'document.listSlips': query({
    roles: ['clerk', 'manager'],
    input: { /** Part of a number. */ find: z.string().max(20).optional() },
    output: z.object({
      slips: z.array(paperLine.extend({ ticketState })),
      /** How many there are beyond those of the list. */
      more: z.int(),
      /** The last slip that was printed came out with a warning of the printer's. */
      paperLow: z.boolean(),
    }),
    refusals: [],
  }),

  /** How many people who still wait have a number and no slip, because it did not come out. */
  'document.countUnprinted': query({
    roles: ['clerk', 'manager'],
    input: {},
    output: z.object({ count: z.int() }),
    refusals: [],
  }),

  /** The papers of a case, oldest first. */
  'document.listOfCase': query({
    roles: ['clerk', 'manager'],
    input: { caseId },
    output: z.array(paperLine),
    refusals: [],
  }),

  /** Asks the shell to print; the outcome comes as a fact and changes `document.read`. */
  'document.requestPrint': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { documentId },
    output: z.object({}),
    refusals: ['document.unknown', 'document.erased', 'method.forbidden', 'print.unavailable'],
  }),

  /** The archived PDF's bytes in base64, for saving from a window. */
  'document.readPdf': query({
    roles: ['kiosk', 'clerk', 'manager', 'host'],
    input: { documentId },
    output: z.object({ fileName: z.string(), base64: z.string(), sha256: z.string() }),
    refusals: ['document.unknown', 'document.notArchived', 'document.erased', 'file.lost', 'method.forbidden'],
  }),

  /** The shell made the PDF: its bytes lie in the file store under this hash. */
  'document.archive': command({
    roles: ['host'],
    input: {
      documentId,
      fileId: z.string(),
      /** The file's own key in base64: kept sealed, under the paper's subject. */
      fileKey: z.string().max(80),
      sha256: z.string(),
      byteLength: z.int(),
    },
    output: z.object({}),
    refusals: ['document.unknown'],
  }),

  'document.reportPrint': command({
    roles: ['host'],
    input: { documentId, printed: z.boolean(), printer: z.string().nullable(), message: z.string().nullable() },
    output: z.object({}),
    refusals: ['document.unknown'],
  }),
};
