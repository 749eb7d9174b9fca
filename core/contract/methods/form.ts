import { z } from 'zod';
import { answerOrigins } from '../../domain/forms/answer-origin';
import { editRules } from '../../domain/forms/template';
import { businessDate, caseId, documentId, draftId, instant, itemId, localText, residentId, ticketId } from '../fields';
import { command, query } from '../method';

/** A field's place in the data: `applicantName`, `familyMembers[2].name`. */
const fieldPath = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\[\d{1,3}\](\.[A-Za-z][A-Za-z0-9]*)?)?$/)
  .max(120);

const rowIndex = z.int().min(0).max(999);

export const formEvaluation = z.object({
  visible: z.array(z.string()),
  hiddenCells: z.array(z.string()),
  required: z.array(z.string()),
  readOnly: z.array(z.string()),
  attachmentsRequired: z.array(z.string()),
  computed: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  issues: z.array(
    z.object({
      path: z.string(),
      level: z.enum(['error', 'notice']),
      message: localText,
      rule: z.string().exactOptional(),
    }),
  ),
  faults: z.array(z.object({ place: z.string(), message: localText })),
});

const answerSource = z.object({
  from: z.string(),
  record: z.string().nullable(),
  caseNumber: z.string().nullable(),
  collectedAt: instant,
  collectedBy: z.string().nullable(),
  verified: z.boolean(),
});

/** What is known of an answer beside its value. */
const answerNote = z.object({
  origin: z.enum(answerOrigins),
  source: answerSource.nullable(),
  edit: z.enum(editRules),
  /** Shown, and counts only once somebody said that it still holds. */
  needsConfirmation: z.boolean(),
  confirmedAt: instant.nullable(),
  overrideReason: z.string().nullable(),
});

const templateWords = z.object({ 'zh-Hans': z.string(), en: z.string().exactOptional() });

/** What declared steps do to a draft: shown before, and again until submitted. */
const migrationView = z.object({
  from: z.int(),
  to: z.int(),
  moved: z.array(z.object({ from: z.string(), to: z.string() })),
  converted: z.array(z.string()),
  asked: z.array(z.object({ path: z.string(), reason: templateWords.nullable() })),
  /** Paths taken out of the form; their answers stay with the draft. */
  archived: z.array(z.string()),
});

const writeBackProposal = z.object({ path: z.string(), field: z.string(), value: z.unknown(), before: z.unknown() });

const savedAt = z.object({ savedAt: instant });

const onDraft = [
  'draft.unknown',
  'draft.closed',
  'counter.notYours',
  'case.unknown',
  'case.closed',
  'case.notGathering',
] as const;
const onAnswer = [
  ...onDraft,
  'form.unknownField',
  'answer.locked',
  'answer.reasonNeeded',
  'answer.readOnly',
  'answer.unsafe',
  'answer.tooLong',
] as const;

/** A reason is kept with the answer; it may name people, so it is sealed like the answer. */
const overrideReason = z.string().trim().min(1).max(200).optional();

export const formMethods = {
  /** The templates in force today, those for this item first. */
  'form.list': query({
    roles: ['clerk', 'manager'],
    input: { itemId: itemId.optional() },
    output: z.array(
      z.object({
        templateId: z.string(),
        version: z.int(),
        title: localText,
        fitsItem: z.boolean(),
        /** 样表: its fields come from no public source. */
        sample: z.boolean(),
      }),
    ),
  }),

  /**
   * Opens a draft for a case, in the version that holds on the day of the
   * application and filled in from the resident's record; or the one already there.
   * A ticket in place of a case is how forms were opened before cases.
   */
  'form.open': command({
    roles: ['clerk', 'manager'],
    input: { templateId: z.string().min(1).max(80), caseId: caseId.optional(), ticketId: ticketId.optional() },
    output: z.object({ draftId }),
    refusals: [
      'form.unknown',
      'ticket.unknown',
      'counter.notYours',
      'ticket.notServing',
      'case.unknown',
      'case.closed',
      'case.notGathering',
    ],
  }),

  'form.read': query({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: z.object({
      draftId,
      caseId: caseId.nullable(),
      ticketId: ticketId.nullable(),
      ticketNumber: z.string().nullable(),
      residentId: residentId.nullable(),
      state: z.enum(['open', 'submitted']),
      templateVersion: z.int(),
      /** The whole template file: the renderer draws from it. */
      template: z.record(z.string(), z.unknown()),
      answers: z.record(z.string(), z.unknown()),
      /** By path of the field; a field without one was typed. */
      notes: z.record(z.string(), answerNote),
      evaluation: formEvaluation,
      /** What the evaluation is made with, so that a window repeats it: no day but that of the application. */
      context: z.object({
        today: businessDate,
        values: z.record(z.string(), z.unknown()),
        attachments: z.record(z.string(), z.int()).exactOptional(),
      }),
      codeLists: z.record(z.string(), z.array(z.object({ code: z.string(), name: localText }))),
      savedAt: instant.nullable(),
      canUndo: z.boolean(),
      /** What a newer version would do to this draft; null when there is none, or no way to it. */
      newer: migrationView.nullable(),
      /** What the move to this version did; null when there was none, or it was taken back. */
      migrated: migrationView.nullable(),
      /** What could be kept in the resident's record, each only by a yes. */
      writeBack: z.array(writeBackProposal),
      documentId: documentId.nullable(),
      case: z
        .object({ caseId, number: z.string(), documentId: documentId.nullable(), dueOn: businessDate.nullable() })
        .nullable(),
    }),
    refusals: ['draft.unknown', 'counter.notYours', 'case.unknown'],
  }),

  /** One field, one transaction: a crash loses at most the field in hand. */
  'form.saveField': command({
    roles: ['clerk', 'manager'],
    input: { draftId, path: fieldPath, value: z.unknown() },
    output: savedAt,
    refusals: [...onAnswer],
  }),

  'form.answer': command({
    roles: ['clerk', 'manager'],
    input: { draftId, path: fieldPath, value: z.unknown(), overrideReason },
    output: savedAt,
    refusals: [...onAnswer],
  }),

  /** Cells pasted into a table: all of them or none, one step of undo. */
  'form.answerMany': command({
    roles: ['clerk', 'manager'],
    input: {
      draftId,
      path: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9]*$/)
        .max(80),
      cells: z
        .array(
          z.object({
            row: rowIndex,
            column: z
              .string()
              .regex(/^[A-Za-z][A-Za-z0-9]*$/)
              .max(80),
            value: z.unknown(),
          }),
        )
        .min(1)
        .max(4000),
      overrideReason,
    },
    output: savedAt,
    refusals: [...onAnswer],
  }),

  /** An answer that was filled in still holds. */
  'form.confirm': command({
    roles: ['clerk', 'manager'],
    input: { draftId, path: fieldPath },
    output: savedAt,
    refusals: [...onDraft, 'form.unknownField'],
  }),

  /** Takes back the last change that was made by hand. */
  'form.undo': command({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: z.object({ savedAt: instant, paths: z.array(z.string()) }),
    refusals: [...onDraft, 'form.nothingToUndo'],
  }),

  /** Goes on in the version in force, by the declared steps on a copy. */
  'form.migrate': command({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: migrationView,
    refusals: [...onDraft, 'form.noNewer'],
  }),

  /** Back to the version before, with the answers as they were then. */
  'form.migrateBack': command({
    roles: ['clerk', 'manager'],
    input: { draftId },
    output: z.object({ version: z.int() }),
    refusals: [...onDraft, 'form.notMigrated'],
  }),

  /**
   * Checks all of it again in the hub, freezes the paper, closes the draft, and
   * writes to the resident's record what somebody said yes to, by path.
   */
  'form.submit': command({
    roles: ['clerk', 'manager'],
    input: { draftId, writeBack: z.array(fieldPath).max(100).optional() },
    output: z.object({
      caseId,
      caseNumber: z.string().nullable(),
      documentId,
      dueOn: businessDate.nullable(),
    }),
    refusals: [...onDraft, 'form.invalid', 'form.unconfirmed', 'form.notProposed'],
  }),

  /** 一次采集、多次使用 in figures: submitted answers by origin, form by form, and keys not pressed. */
  'form.shares': query({
    roles: ['manager'],
    input: { from: businessDate, to: businessDate },
    output: z.array(
      z.object({
        templateId: z.string(),
        title: localText,
        forms: z.int(),
        counts: z.object({
          'auto-client': z.int(),
          'auto-server': z.int(),
          override: z.int(),
          manual: z.int(),
        }),
        /** Share of answers that nobody had to type, 0 to 1; null without answers. */
        reused: z.number().nullable(),
        keystrokesSaved: z.int(),
      }),
    ),
    refusals: ['period.invalid'],
  }),
};
