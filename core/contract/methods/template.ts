import { z } from 'zod';
import { businessDate, instant, localText } from '../fields';
import { command, query } from '../method';

const templateId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const version = z.int().min(1).max(9999);
/** A whole template file, as it is typed: what is wrong with it is told, not refused. */
const template = z.record(z.string(), z.unknown());

const check = z.object({
  /** Where the template does not hold together. */
  faults: z.array(z.object({ place: z.string(), message: localText })),
  /** The answers kept with it, and what came out otherwise. */
  tests: z.array(
    z.object({
      name: z.string(),
      passed: z.boolean(),
      differences: z.array(z.object({ what: z.string(), expected: z.string(), found: z.string() })),
    }),
  ),
  /** What it breaks for drafts of the version in force; mended by a declared step. */
  breaks: z.array(
    z.object({
      kind: z.enum(['removedPath', 'narrowedType', 'removedCode', 'newRequired']),
      path: z.string(),
      detail: z.string(),
    }),
  ),
});

export const templateMethods = {
  /** Templates in force, and those worked on in this centre. */
  'template.list': query({
    roles: ['manager'],
    input: {},
    output: z.array(
      z.object({
        templateId,
        version: z.int(),
        title: localText,
        origin: z.enum(['bundle', 'draft']),
        inForce: z.boolean(),
        sample: z.boolean(),
        itemIds: z.array(z.string()),
        savedAt: instant.nullable(),
        proposedAt: instant.nullable(),
      }),
    ),
  }),

  'template.read': query({
    roles: ['manager'],
    input: { templateId, version },
    output: z.object({
      origin: z.enum(['bundle', 'draft']),
      template,
      codeLists: z.record(z.string(), z.array(z.object({ code: z.string(), name: localText }))),
      savedAt: instant.nullable(),
      proposedAt: instant.nullable(),
      check,
    }),
    refusals: ['template.unknown'],
  }),

  /** Of a template as it is being written; nothing is kept. */
  'template.check': query({ roles: ['manager'], input: { template }, output: check }),

  /**
   * The forms submitted in the last days judged by this template, by its own steps
   * from the version they were filled in: how many have which issue, never an answer.
   */
  'template.dryRun': query({
    roles: ['manager'],
    input: { template, days: z.int().min(1).max(366).default(31) },
    output: z.object({
      from: businessDate,
      to: businessDate,
      forms: z.int(),
      /** No declared way leads from their version to this one. */
      withoutWay: z.int(),
      /** With an error, so that they could not have been submitted. */
      stopped: z.int(),
      issues: z.array(
        z.object({
          path: z.string(),
          level: z.enum(['error', 'notice']),
          rule: z.string().nullable(),
          message: localText,
          forms: z.int(),
        }),
      ),
    }),
    refusals: ['template.faulty'],
  }),

  /** Kept in the centre, faults and all: work in progress. */
  'template.saveDraft': command({
    roles: ['manager'],
    input: { template },
    output: z.object({ templateId, version: z.int(), savedAt: instant }),
    refusals: ['template.nameless', 'template.published', 'template.tooLarge'],
  }),

  'template.discardDraft': command({
    roles: ['manager'],
    input: { templateId, version },
    output: z.object({}),
    refusals: ['template.unknown'],
  }),

  /** As a file for the district: a form changes for all centres, signed, or not at all. */
  'template.propose': command({
    roles: ['manager'],
    input: { templateId, version },
    output: z.object({ fileName: z.string(), text: z.string(), sha256: z.string() }),
    refusals: ['template.unknown', 'template.faulty', 'template.breaks'],
  }),
};
