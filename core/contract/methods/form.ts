import { z } from 'zod';
import { businessDate, caseId, documentId, draftId, instant, itemId, localText, ticketId } from '../fields';
import { command, query } from '../method';

/** A field's place in the data: `applicantName`, `familyMembers[2].name`. */
const fieldPath = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\[\d{1,3}\](\.[A-Za-z][A-Za-z0-9]*)?)?$/)
  .max(120);

export const formEvaluation = z.object({
  visible: z.array(z.string()),
  required: z.array(z.string()),
  computed: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  issues: z.array(z.object({ path: z.string(), level: z.enum(['error', 'notice']), message: localText })),
});

export const formMethods = {
  /** The templates in force today, those for this item first. */
  'form.list': query({
    roles: ['clerk', 'manager'],
    input: { itemId: itemId.optional() },
    output: z.array(z.object({ templateId: z.string(), version: z.int(), title: localText, fitsItem: z.boolean() })),
  }),

  /** Opens a draft for the ticket at the counter, or the one already there. */
  'form.open': command({
    roles: ['clerk', 'manager'],
    input: { templateId: z.string().min(1).max(80), ticketId },
    output: z.object({ draftId }),
    refusals: ['form.unknown', 'ticket.unknown', 'counter.notYours', 'ticket.notServing'],
  }),

  'form.read': query({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: z.object({
      draftId,
      ticketId,
      ticketNumber: z.string(),
      state: z.enum(['open', 'submitted']),
      /** The whole template file: the renderer draws from it. */
      template: z.record(z.string(), z.unknown()),
      answers: z.record(z.string(), z.unknown()),
      evaluation: formEvaluation,
      codeLists: z.record(z.string(), z.array(z.object({ code: z.string(), name: localText }))),
      savedAt: instant.nullable(),
      case: z.object({ caseId, number: z.string(), documentId, dueOn: businessDate.nullable() }).nullable(),
    }),
    refusals: ['draft.unknown', 'counter.notYours'],
  }),

  /** One field, one transaction: a crash loses at most the field in hand. */
  'form.saveField': command({
    roles: ['clerk', 'manager'],
    input: { draftId, path: fieldPath, value: z.unknown() },
    output: z.object({ savedAt: instant }),
    refusals: ['draft.unknown', 'draft.closed', 'form.unknownField', 'counter.notYours'],
  }),

  /** Checks all of it again in the hub, numbers the case and freezes the paper. */
  'form.submit': command({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: z.object({ caseId, caseNumber: z.string(), documentId, dueOn: businessDate.nullable() }),
    refusals: ['draft.unknown', 'draft.closed', 'form.invalid', 'counter.notYours'],
  }),
};

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
      kind: z.enum(['ticket', 'form']),
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
      }),
      /** Whether a shell with printers serves this hub. */
      shellPrints: z.boolean(),
    }),
    refusals: ['document.unknown', 'method.forbidden'],
  }),

  /** Asks the shell to print; the outcome comes as a fact and changes `document.read`. */
  'document.requestPrint': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { documentId },
    output: z.object({}),
    refusals: ['document.unknown', 'method.forbidden', 'print.unavailable'],
  }),

  /** The archived PDF's bytes in base64, for saving from a window. */
  'document.readPdf': query({
    roles: ['kiosk', 'clerk', 'manager', 'host'],
    input: { documentId },
    output: z.object({ fileName: z.string(), base64: z.string(), sha256: z.string() }),
    refusals: ['document.unknown', 'document.notArchived', 'method.forbidden'],
  }),

  /** The shell made the PDF: its bytes lie in the file store under this hash. */
  'document.archive': command({
    roles: ['host'],
    input: { documentId, fileId: z.string(), sha256: z.string(), byteLength: z.int() },
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
