import { z } from 'zod';
import { attachmentMediaTypes } from '../../domain/papers/media-type';
import { attachmentId, caseId, instant } from '../fields';
import { command, query } from '../method';

const staff = ['clerk', 'manager'] as const;

/** What it is handed in for: a material of the case, or a field of a form. One of the two. */
const place = {
  materialId: z.string().min(1).max(80).exactOptional(),
  fieldPath: z.string().min(1).max(120).exactOptional(),
};

/** What kind of paper it is, the same in every form and service that asks for it: `householdRegister`. */
const kind = z.string().regex(/^[\w.-]{1,80}$/);

const mediaType = z.enum(attachmentMediaTypes);

const onCase = ['case.unknown', 'case.closed', 'counter.notYours'] as const;

export const attachmentMethods = {
  /**
   * Announces a file of so many bytes; its parts follow by `attachment.putPart`,
   * at most 120,000 bytes each and in order, then `attachment.finish`.
   */
  'attachment.begin': command({
    roles: [...staff],
    input: { caseId, ...place, kind, mediaType, byteLength: z.int().min(1) },
    output: z.object({ attachmentId }),
    refusals: [...onCase, 'attachment.noPlace', 'attachment.tooLarge', 'upload.tooMany'],
  }),

  'attachment.putPart': command({
    roles: [...staff],
    input: { attachmentId, offset: z.int().min(0), base64: z.base64().max(160_000) },
    output: z.object({ received: z.int() }),
    refusals: ['upload.lost'],
  }),

  /** Checks by its bytes what it is, seals it, and puts it with the case. */
  'attachment.finish': command({
    roles: [...staff],
    input: { attachmentId },
    output: z.object({ attachmentId, mediaType, sha256: z.string() }),
    refusals: [...onCase, 'upload.lost', 'attachment.mediaType'],
  }),

  'attachment.list': query({
    roles: [...staff],
    input: { caseId },
    output: z.array(
      z.object({
        attachmentId,
        ...place,
        kind,
        mediaType,
        byteLength: z.int(),
        collectedAt: instant,
        /** Taken earlier, in another case, and used again. */
        reused: z.boolean(),
      }),
    ),
    refusals: ['case.unknown'],
  }),

  /** Earlier ones of the same resident and kind, no older than so many days, newest first. */
  'attachment.listReusable': query({
    roles: [...staff],
    input: { caseId, kind, withinDays: z.int().min(1).max(3650) },
    output: z.array(
      z.object({
        attachmentId,
        mediaType,
        byteLength: z.int(),
        collectedAt: instant,
        caseId,
        caseNumber: z.string().nullable(),
      }),
    ),
    refusals: ['case.unknown'],
  }),

  /** Uses an earlier one again: the same file, in another case. */
  'attachment.reuse': command({
    roles: [...staff],
    input: { caseId, ...place, kind, withinDays: z.int().min(1).max(3650), attachmentId },
    output: z.object({ attachmentId }),
    refusals: [...onCase, 'attachment.unknown', 'attachment.noPlace', 'attachment.notReusable', 'attachment.erased', 'file.lost'],
  }),

  /** A piece of the file from this byte on; `next` is where the following one begins, null at the end. */
  'attachment.read': query({
    roles: [...staff],
    input: { attachmentId, offset: z.int().min(0) },
    output: z.object({ mediaType, byteLength: z.int(), base64: z.string(), next: z.int().nullable() }),
    refusals: ['attachment.unknown', 'attachment.erased', 'file.lost'],
  }),

  /** Takes it out of the case; a file that no other case uses can never be read again. */
  'attachment.remove': command({
    roles: [...staff],
    input: { attachmentId },
    output: z.object({}),
    refusals: [...onCase, 'attachment.unknown'],
  }),
};
