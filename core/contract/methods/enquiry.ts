import { z } from 'zod';
import { enquiryChannels, enquiryOutcomes } from '../../domain/cases/enquiry';
import { businessDate, counterId, enquiryId, instant, residentId, staffId, ticketId } from '../fields';
import { command, query } from '../method';

const staff = ['clerk', 'manager'] as const;

const placeName = z.string().trim().min(1).max(80);

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId }),
  z.object({ kind: z.literal('counter'), counterId }),
  z.object({ kind: z.literal('department'), name: placeName }),
  z.object({ kind: z.literal('centre'), name: placeName }),
]);

const words = z.string().trim().max(1000);

const ending = { outcome: z.enum(enquiryOutcomes), words: words.nullable() };

/** 首问负责: whoever is asked first keeps the question until it has an outcome. */
export const enquiryMethods = {
  /** Asked now; handed over or answered in the same breath where that is so. */
  'enquiry.record': command({
    roles: staff,
    input: {
      channel: z.enum(enquiryChannels),
      ticketId: ticketId.nullable(),
      residentId: residentId.nullable(),
      /** Who asked, where it is nobody the centre knows: a name, a telephone. */
      asker: z.string().trim().max(200).nullable(),
      question: words.min(1),
      handTo: target.nullable(),
      ending: z.object(ending).nullable(),
    },
    output: z.object({ enquiryId }),
    refusals: ['ticket.unknown', 'resident.unknown', 'resident.erased', 'enquiry.targetUnknown', 'enquiry.targetSelf'],
  }),

  'enquiry.handOver': command({
    roles: staff,
    input: { enquiryId, to: target },
    output: z.object({}),
    refusals: ['enquiry.unknown', 'enquiry.closed', 'enquiry.notYours', 'enquiry.targetUnknown', 'enquiry.targetSelf'],
  }),

  'enquiry.close': command({
    roles: staff,
    input: { enquiryId, ...ending },
    output: z.object({}),
    refusals: ['enquiry.unknown', 'enquiry.closed', 'enquiry.notYours'],
  }),

  /** Open ones first, the longest waiting on top; then the closed, newest first. A clerk sees their own. */
  'enquiry.list': query({
    roles: staff,
    input: { limit: z.int().min(1).max(200) },
    output: z.object({
      enquiries: z.array(
        z.object({
          enquiryId,
          askedAt: instant,
          /** First asked. */
          staffName: z.string().nullable(),
          channel: z.enum(enquiryChannels),
          /** Masked, of a resident; the note, of anybody else. */
          asker: z.string(),
          /** Null where the person was erased. */
          question: z.string().nullable(),
          handOvers: z.array(z.object({ at: instant, by: z.string().nullable(), kind: z.string(), name: z.string() })),
          dueOn: businessDate.nullable(),
          overdue: z.boolean(),
          closed: z
            .object({
              at: instant,
              by: z.string().nullable(),
              outcome: z.enum(enquiryOutcomes),
              words: z.string().nullable(),
            })
            .nullable(),
        }),
      ),
      open: z.int(),
      overdue: z.int(),
    }),
  }),
};
