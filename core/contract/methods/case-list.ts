import { z } from 'zod';
import { businessDate, caseId, instant, itemId, personName, reason, residentId, staffId, ticketId } from '../fields';
import { caseFilter, caseOrder, casePlace, caseWords, listedCase } from '../case-fields';
import { command, query } from '../method';

const staff = ['clerk', 'manager'] as const;
const viewId = z.string().min(1).max(80);
const exportId = z.string().min(1).max(80);
const viewName = z.string().trim().min(1).max(30);

/** Finding cases: the list, the views of it that people keep, and what is taken out of it as a file. */
export const caseListMethods = {
  /** A page at a time, in the order asked for. */
  'case.list': query({
    roles: staff,
    input: {
      text: caseWords,
      ...caseFilter,
      order: caseOrder.default('newest'),
      after: casePlace.nullable(),
      limit: z.int().min(1).max(100),
    },
    output: z.object({
      cases: z.array(listedCase),
      next: casePlace.nullable(),
      /** The words find more people than are looked through: some of their cases may not be listed. */
      crowded: z.boolean(),
    }),
  }),

  /** One's own views, and those that the manager keeps for all. */
  'case.listViews': query({
    roles: staff,
    input: {},
    output: z.object({
      views: z.array(
        z.object({
          viewId,
          name: z.string(),
          shared: z.boolean(),
          filter: z.object(caseFilter),
          order: caseOrder,
        }),
      ),
    }),
  }),

  /** Makes a view, or changes it when its id is given. It keeps no searched words: they may name people. */
  'case.saveView': command({
    roles: staff,
    input: {
      viewId: viewId.nullable(),
      name: viewName,
      shared: z.boolean(),
      filter: z.object(caseFilter),
      order: caseOrder,
    },
    output: z.object({ viewId }),
    refusals: ['view.unknown', 'view.nameTaken', 'view.managerOnly', 'view.tooMany'],
  }),

  'case.removeView': command({
    roles: staff,
    input: { viewId },
    output: z.object({}),
    refusals: ['view.unknown', 'view.managerOnly'],
  }),

  /**
   * Makes an XLSX file of the list, names masked, on record: who, what filter,
   * how many rows. Many rows need the manager and a second person's password.
   */
  'case.export': command({
    roles: staff,
    input: {
      text: caseWords,
      ...caseFilter,
      order: caseOrder,
      language: z.enum(['zh', 'en']),
      witness: z.object({ name: personName, password: z.string().min(1).max(200) }).nullable(),
    },
    output: z.object({ exportId, rows: z.int() }),
    refusals: [
      'export.nothing',
      'export.tooMany',
      'export.managerOnly',
      'export.witnessNeeded',
      'export.witnessSame',
      'session.wrong',
      'session.locked',
    ],
  }),

  /** The file of an export of the person who made it, for some minutes. */
  'case.readExport': query({
    roles: staff,
    input: { exportId },
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    refusals: ['export.gone'],
  }),

  /** What was taken out, newest first. */
  'case.listExports': query({
    roles: ['manager'],
    input: {},
    output: z.object({
      exports: z.array(
        z.object({
          exportId,
          at: instant,
          by: z.string().nullable(),
          witness: z.string().nullable(),
          rows: z.int(),
          /** Whether words were searched for; which ones stays sealed. */
          searched: z.boolean(),
          filter: z.object(caseFilter),
        }),
      ),
    }),
  }),

  /**
   * What somebody asks for by telephone, or over the network: a case for each
   * item, without a ticket. Which of the two it was is decided by who speaks. A
   * caller who is not on record is noted as said.
   */
  'case.takeRequest': command({
    roles: ['clerk', 'manager', 'network'],
    input: {
      itemIds: z.array(itemId).min(1).max(10),
      residentId: residentId.nullable(),
      caller: z.object({ name: z.string().trim().min(1).max(100), phone: z.string().trim().min(1).max(40) }).nullable(),
      words: z.string().trim().min(1).max(1000),
      callBackOn: businessDate.nullable(),
    },
    output: z.object({ cases: z.array(z.object({ caseId, itemId })) }),
    refusals: [
      'item.unknown',
      'resident.unknown',
      'resident.erased',
      'resident.valueInvalid',
      'case.callBackPast',
      'case.noCaller',
      'method.forbidden',
    ],
  }),

  /** Whoever asked was called back, or could not be reached. */
  'case.callBack': command({
    roles: staff,
    input: { caseId, reached: z.boolean(), words: reason.nullable(), againOn: businessDate.nullable() },
    output: z.object({}),
    refusals: ['case.unknown', 'case.closed', 'case.noCallBack', 'case.callBackPast'],
  }),

  /** Whoever asked has come: the case goes on with the ticket at the caller's counter. */
  'case.takeUp': command({
    roles: ['clerk'],
    input: { caseId, ticketId },
    output: z.object({}),
    refusals: [
      'case.unknown',
      'case.closed',
      'case.atCounter',
      'case.otherResident',
      'ticket.unknown',
      'ticket.notServing',
      'counter.notYours',
    ],
  }),

  /** Who a case can be given to or asked by: names alone. */
  'case.listStaff': query({
    roles: staff,
    input: {},
    output: z.object({ staff: z.array(z.object({ staffId, name: z.string() })) }),
  }),
};
