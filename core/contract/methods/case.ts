import { z } from 'zod';
import { materialForms } from '../../domain/cases/material';
import { caseState as state, channel, listedCase as listed } from '../case-fields';
import { businessDate, caseId, documentId, itemId, localText, reason, residentId, staffId, ticketId } from '../fields';
import { command, query } from '../method';
import { caseDetail, certificate, materialId } from './case-detail';

const staff = ['clerk', 'manager'] as const;

const ofCase = { caseId };

const working = ['case.unknown', 'case.closed', 'counter.notYours', 'case.notNow'] as const;

export const caseMethods = {
  /** One case for each item; several of one conversation belong together. */
  'case.open': command({
    roles: staff,
    input: {
      channel,
      ticketId: ticketId.nullable(),
      residentId: residentId.nullable(),
      itemIds: z.array(itemId).min(1).max(10),
    },
    output: z.object({ cases: z.array(z.object({ caseId, itemId })) }),
    refusals: [
      'ticket.unknown',
      'ticket.notServing',
      'counter.notYours',
      'item.unknown',
      'resident.unknown',
      'resident.erased',
    ],
  }),

  'case.ofTicket': query({ roles: staff, input: { ticketId }, output: z.array(listed) }),

  'case.read': query({
    roles: staff,
    input: ofCase,
    output: z.object({
      ...listed.shape,
      ...caseDetail,
    }),
    refusals: ['case.unknown'],
  }),

  'case.setMaterial': command({
    roles: staff,
    input: {
      ...ofCase,
      materialId,
      name: z.string().trim().min(1).max(200).optional(),
      form: z.enum(materialForms),
      copies: z.int().min(0).max(99),
      dueOn: businessDate.nullable(),
    },
    output: z.object({}),
    refusals: [...working, 'case.notGathering', 'case.promiseNeeded', 'material.unknown'],
  }),

  /** Who acts for the resident, by which right, until when; the authorisation is printed and kept. */
  'case.setProxy': command({
    roles: staff,
    input: {
      ...ofCase,
      name: z.string().trim().min(1).max(100),
      idNumber: z.string().trim().min(1).max(40),
      phone: z.string().trim().max(40),
      relation: z.string().trim().min(1).max(60),
      scope: reason,
      expiresOn: businessDate.nullable(),
    },
    output: z.object({ documentId }),
    refusals: [
      ...working,
      'case.notGathering',
      'case.noResident',
      'case.proxyNotAllowed',
      'case.proxyInvalid',
      'paper.unknown',
    ],
  }),

  /** Authorisations of the same resident that still hold, from other cases: archived papers. */
  'case.listAuthorisations': query({
    roles: staff,
    input: ofCase,
    output: z.array(
      z.object({
        caseId,
        itemName: localText.nullable(),
        name: z.string(),
        relation: z.string(),
        scope: z.string(),
        expiresOn: businessDate,
        documentId: documentId.nullable(),
      }),
    ),
    refusals: ['case.unknown'],
  }),

  /** The same person acts by the same paper, while it holds; nothing is typed again. */
  'case.reuseAuthorisation': command({
    roles: staff,
    input: { ...ofCase, fromCaseId: caseId },
    output: z.object({ documentId: documentId.nullable() }),
    refusals: [...working, 'case.notGathering', 'case.noResident', 'case.proxyNotAllowed', 'case.authorisationExpired'],
  }),

  /** 一次性告知; `nth` above 1 is a second notice, which the rule does not foresee. */
  'case.giveNotice': command({
    roles: staff,
    input: { ...ofCase, missing: z.array(reason).min(1).max(30) },
    output: z.object({ documentId, nth: z.int() }),
    refusals: [...working, 'paper.unknown'],
  }),

  /** 直接受理. */
  'case.accept': command({
    roles: staff,
    input: ofCase,
    output: z.object({ number: z.string(), progressCode: z.string(), documentId, dueOn: businessDate.nullable() }),
    refusals: [...working, 'case.incomplete', 'case.noResident', 'paper.unknown'],
  }),

  /** 收受分离: taken in here, to be accepted by another centre. */
  'case.receive': command({
    roles: staff,
    input: { ...ofCase, acceptingCentre: z.string().trim().min(1).max(100) },
    output: z.object({ number: z.string(), progressCode: z.string(), documentId }),
    refusals: [...working, 'case.incomplete', 'case.noResident', 'paper.unknown'],
  }),

  'case.askSupplement': command({
    roles: staff,
    input: { ...ofCase, missing: z.array(reason).min(1).max(30) },
    output: z.object({ documentId }),
    refusals: [...working, 'paper.unknown'],
  }),

  'case.supplement': command({ roles: staff, input: ofCase, output: z.object({}), refusals: working }),

  'case.process': command({
    roles: staff,
    /** A step of the case's procedure, or words of one's own. */
    input: { ...ofCase, stepId: z.string().min(1).max(40).nullable(), words: reason.nullable() },
    output: z.object({}),
    refusals: [...working, 'case.stepUnknown'],
  }),

  /** 特别程序: the clock of the time limit stands. */
  'case.suspend': command({
    roles: staff,
    input: { ...ofCase, kind: z.enum(['extension', 'special']), reason },
    output: z.object({}),
    refusals: working,
  }),

  'case.resume': command({
    roles: staff,
    input: ofCase,
    output: z.object({ dueOn: businessDate.nullable() }),
    refusals: working,
  }),

  /** 不予受理, with the reasons on the paper. */
  'case.refuse': command({
    roles: staff,
    input: { ...ofCase, reason },
    output: z.object({ documentId }),
    refusals: [...working, 'case.noResident', 'paper.unknown'],
  }),

  'case.withdraw': command({ roles: staff, input: { ...ofCase, reason }, output: z.object({}), refusals: working }),

  'case.abandon': command({ roles: staff, input: { ...ofCase, reason }, output: z.object({}), refusals: working }),

  'case.complete': command({
    roles: staff,
    input: {
      ...ofCase,
      outcome: z.enum(['granted', 'denied']),
      words: reason.nullable(),
      certificate: certificate.nullable().optional(),
    },
    output: z.object({}),
    refusals: [...working, 'case.certificateInvalid'],
  }),

  /** The result goes over the counter: 送达回证. */
  'case.handOver': command({
    roles: staff,
    input: {
      ...ofCase,
      /** Null when it is the resident of the case: the record knows the name. */
      receiver: z.string().trim().min(1).max(100).nullable(),
      /** Why somebody else receives it; null when it is the resident. */
      proxyReason: reason.nullable().optional(),
      /** As the pad gives it; null when the paper is signed in ink. */
      signature: z
        .object({
          width: z.number().min(1).max(4000),
          height: z.number().min(1).max(4000),
          strokes: z.array(z.array(z.number()).max(4000)).max(400),
        })
        .nullable()
        .optional(),
    },
    output: z.object({ documentId }),
    refusals: [...working, 'case.receiverMissing', 'paper.unknown'],
  }),

  /** AB角: whose work it is from now on. */
  'case.assign': command({
    roles: staff,
    input: { ...ofCase, staffId },
    output: z.object({}),
    refusals: ['case.unknown', 'case.closed', 'counter.notYours', 'staff.unknown', 'staff.absent'],
  }),

  /** What a receipt's holder may know: no name, no item beyond what the receipt itself says. */
  'case.progress': query({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { code: z.string().max(40) },
    output: z.object({
      found: z.boolean(),
      itemName: localText.nullable(),
      state: state.nullable(),
      since: businessDate.nullable(),
      dueOn: businessDate.nullable(),
    }),
    /** Too many wrong codes at this kiosk; `details.seconds` says when it answers again. */
    refusals: ['progress.tooManyTries'],
  }),
};
