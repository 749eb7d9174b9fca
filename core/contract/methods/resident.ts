import { z } from 'zod';
import { documentKinds } from '../../domain/identity/identity-document';
import { residentFields } from '../../domain/residents/resident-field';
import { caseId, instant, localText, residentId, ticketId } from '../fields';
import { command, query } from '../method';
import { consentPurposes, revealPurposes } from '../resident-facts';

const field = z.enum(residentFields);
const relation = z.enum([
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'guardian',
  'ward',
  'other',
]);
const source = z.enum(['document', 'form', 'spoken', 'dataCheck']);
const values = z.array(z.object({ field, value: z.unknown() })).max(60);
const document = z.object({ kind: z.enum(documentKinds), number: z.string().trim().min(1).max(40) });

/** A person in a list: enough to tell two apart, too little to know one. */
const listed = z.object({
  residentId,
  /** Surname and a star. */
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  sex: z.enum(['female', 'male']).nullable(),
  erased: z.boolean(),
});

const masked = z.object({
  field,
  /** Masked for reading. */
  text: z.string(),
  source,
  verified: z.boolean(),
  collectedAt: instant,
  collectedBy: z.string().nullable(),
  record: z.string().nullable(),
  caseNumber: z.string().nullable(),
});

export const residentMethods = {
  /** By number, phone, name, pinyin or initials: whole words only. In the order of names. */
  'resident.find': query({
    roles: ['clerk', 'manager'],
    input: { text: z.string().trim().min(1).max(100) },
    output: z.object({ residents: z.array(listed), more: z.boolean() }),
    refusals: ['resident.nothingToSearch'],
  }),

  'resident.read': query({
    roles: ['clerk', 'manager'],
    input: { residentId },
    output: z.object({
      ...listed.shape,
      registeredAt: instant,
      values: z.array(masked),
      documents: z.array(z.object({ kind: z.enum(documentKinds), number: z.string(), verified: z.boolean() })),
      related: z.array(z.object({ relationId: z.string(), relation, sameHousehold: z.boolean(), ...listed.shape })),
      consents: z.array(z.object({ purpose: z.enum(consentPurposes), given: z.boolean(), at: instant })),
      cases: z.array(
        z.object({
          caseId,
          number: z.string().nullable(),
          itemId: z.string().nullable(),
          state: z.string(),
          openedAt: instant,
        }),
      ),
    }),
    refusals: ['resident.unknown'],
  }),

  /** The words of coded fields, from the standard in force. */
  'resident.codes': query({
    roles: ['clerk', 'manager'],
    input: {},
    output: z.object({
      lists: z.array(z.object({ field, codes: z.array(z.object({ code: z.string(), name: localText })) })),
    }),
  }),

  /** Who is at a counter; null while nobody was identified. */
  'resident.ofTicket': query({
    roles: ['clerk', 'manager'],
    input: { ticketId },
    output: z.object({ resident: listed.nullable() }),
  }),

  'resident.register': command({
    roles: ['clerk', 'manager'],
    input: { values, document: document.optional(), verified: z.boolean() },
    output: z.object({ residentId }),
    refusals: ['resident.exists', 'resident.valueInvalid'],
  }),

  'resident.identify': command({
    roles: ['clerk', 'manager'],
    input: { ticketId, residentId },
    /** Answers that went from the record into forms that had been begun before. */
    output: z.object({ filled: z.int() }),
    refusals: ['ticket.unknown', 'counter.notYours', 'resident.unknown', 'resident.erased'],
  }),

  /** Values that were said or read, into the record. */
  'resident.record': command({
    roles: ['clerk', 'manager'],
    input: { residentId, values, source, verified: z.boolean() },
    output: z.object({}),
    refusals: ['resident.unknown', 'resident.erased', 'resident.valueInvalid'],
  }),

  'resident.relate': command({
    roles: ['clerk', 'manager'],
    input: { residentId, otherId: residentId, relation, sameHousehold: z.boolean() },
    output: z.object({ relationId: z.string() }),
    refusals: ['resident.unknown', 'resident.erased', 'resident.self'],
  }),

  'resident.unrelate': command({
    roles: ['clerk', 'manager'],
    input: { relationId: z.string().min(1).max(60) },
    output: z.object({}),
    refusals: ['relation.unknown'],
  }),

  'resident.consent': command({
    roles: ['clerk', 'manager'],
    input: { residentId, purpose: z.enum(consentPurposes), given: z.boolean() },
    output: z.object({}),
    refusals: ['resident.unknown', 'resident.erased'],
  }),

  /** Shows values in full, for a purpose, on record, so many times an hour. */
  'resident.reveal': command({
    roles: ['clerk', 'manager'],
    input: { residentId, fields: z.array(field).min(1).max(residentFields.length), purpose: z.enum(revealPurposes) },
    output: z.object({ revealId: z.string(), left: z.int() }),
    refusals: ['resident.unknown', 'resident.erased', 'resident.revealLimit'],
  }),

  /** The values of a reveal of this session's person, for a minute after it. */
  'resident.readRevealed': query({
    roles: ['clerk', 'manager'],
    input: { residentId, revealId: z.string().min(1).max(60) },
    output: z.object({
      /** `text` is the value as it is read aloud; coded values are codes. */
      values: z.array(z.object({ field, value: z.unknown(), text: z.string() })),
      /** With the ID number, every number that the person has. */
      documents: z.array(z.object({ kind: z.enum(documentKinds), number: z.string() })),
    }),
    refusals: ['resident.unknown', 'method.forbidden'],
  }),

  /** Records that may be of one person, and merges that can be undone. */
  'resident.duplicates': query({
    roles: ['manager'],
    input: {},
    output: z.object({
      groups: z.array(z.object({ residents: z.array(listed) })),
      merges: z.array(
        z.object({ mergeId: z.string(), into: listed, from: listed, at: instant, by: z.string().nullable() }),
      ),
    }),
  }),

  'resident.merge': command({
    roles: ['manager'],
    input: { intoId: residentId, fromId: residentId },
    output: z.object({ mergeId: z.string() }),
    refusals: ['resident.unknown', 'resident.erased', 'resident.self', 'resident.merged'],
  }),

  'resident.unmerge': command({
    roles: ['manager'],
    input: { mergeId: z.string().min(1).max(60) },
    output: z.object({}),
    refusals: ['resident.notMerged'],
  }),

  /** Destroys the keys: the record, forms and papers of this person can never be read again, here or in any copy. */
  'resident.erase': command({
    roles: ['manager'],
    input: { residentId, reason: z.enum(['request', 'retentionEnded', 'mistake']) },
    output: z.object({ subjects: z.int() }),
    refusals: ['resident.unknown', 'resident.erased', 'resident.openCases'],
  }),

  /** Who looked behind the mask, newest first. */
  'resident.listReveals': query({
    roles: ['manager'],
    input: {},
    output: z.object({
      reveals: z.array(
        z.object({
          at: instant,
          by: z.string().nullable(),
          name: z.string(),
          fields: z.array(field),
          purpose: z.string(),
        }),
      ),
    }),
  }),
};
