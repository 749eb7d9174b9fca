import type { QueueSettingName } from '../domain/queue/queue-settings';
import { z } from 'zod';
import { paperTemplateSchema } from './paper-template-schema';
import { scoringSchemeSchema } from './scoring-scheme-schema';
import type { LaterSettingName, NumberSettingName, StandardBundle } from '../domain/standards/bundle';
import { stepEnds } from '../domain/standards/procedure';

const text = z.string().trim().min(1);
const localText = z.strictObject({ zh: text, en: text });
const sources = z.array(text).min(1);
const orUnknown = text.nullable();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');
const count = z.int().min(0);
const date = z.iso.date();
const reliability = z.enum(['A', 'B', 'C', 'D']);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const pictogram = z.enum([
  'badge',
  'card',
  'work',
  'hospital',
  'care',
  'accessible',
  'family',
  'home',
  'archive',
  'grain',
  'union',
  'savings',
  'info',
]);

const category = z.strictObject({
  id: slug,
  letter: z.string().regex(/^[A-Z]$/, 'must be one capital letter'),
  name: localText,
  aliases: z.array(text),
  color: z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour like #0B5CAD'),
  pictogram,
  takesNumbers: z.boolean(),
  sources,
});

const item = z.strictObject({
  id: slug,
  categoryId: slug,
  code: orUnknown,
  kind: z.enum(['accept', 'lookUp']),
  name: localText,
  pinyin: z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'must be lower-case syllables apart'),
  initials: z.string().regex(/^[a-z0-9]+$/, 'must be lower-case letters'),
  aliases: z.array(text),
  aliasInitials: z.array(z.string().regex(/^[a-z0-9]+$/)),
  department: orUnknown,
  applicant: orUnknown,
  materials: z.array(text).min(1).nullable(),
  deadline: z.strictObject({
    workdays: count.nullable(),
    calendarDays: count.nullable(),
    instant: z.boolean().nullable(),
    note: orUnknown,
  }),
  proxy: z.strictObject({
    allowed: z.boolean().nullable(),
    who: orUnknown,
    requires: z.array(text).min(1).nullable(),
  }),
  cityWide: z.boolean().nullable(),
  certificate: orUnknown,
  fee: orUnknown,
  phone: orUnknown,
  validity: orUnknown,
  channel: orUnknown,
  note: orUnknown,
  sourceNote: orUnknown,
  centreConfirmed: z.boolean(),
  reliability,
  sources,
});

const priorityGroup = z.strictObject({ id: slug, name: localText, proof: localText, reliability, sources });

const tag = { code: z.string().regex(/^\d{3}$/, 'must be three digits'), level, text: localText, source: text };
const review = z.strictObject({
  levels: z.array(
    z.strictObject({
      level,
      label: localText,
      bad: z.boolean(),
      interfaceCode: z.string().regex(/^\d$/),
      gb39046Code: z.string().regex(/^\d$/),
    }),
  ),
  tags: z.array(z.strictObject({ ...tag, inShortList: z.boolean() })),
  tagsLegacy: z.array(z.strictObject(tag)),
  sources,
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:30');
const spans = z.array(z.strictObject({ from: time, to: time }));
const openingHours = z.strictObject({
  weekday: spans,
  weekend: spans,
  holiday: spans,
  adjustedWorkday: spans,
  note: localText,
  sources,
});

const days = z.array(z.strictObject({ on: date, name: localText }));
const calendar = z.strictObject({
  years: z.array(z.strictObject({ year: z.int().min(2000).max(2999), offDays: days.min(1), workdays: days })).min(1),
  lastCoveredYear: z.int(),
  sources,
});

const numbering = z.strictObject({
  template: text,
  priorityMark: z.string().regex(/^[A-Z]$/),
  appointmentMark: z.string().regex(/^[A-Z]$/),
  handOutMark: z
    .string()
    .regex(/^[A-Z]$/)
    .exactOptional(),
  digits: z.int().min(1).max(6),
  firstSequence: z.int().min(1),
  reservedLetters: z.array(z.string().regex(/^[A-Z]$/)),
  sources,
});

/** A setting whose value the given schema takes. */
function setting<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, unit: text, why: localText, local: z.boolean(), sources });
}

const atLeastOne = z.int().min(1);
const numberSettings = {
  priorityRatio: setting(atLeastOne),
  missedMinimumCalls: setting(atLeastOne),
  missedMinimumSeconds: setting(count),
  repeatAnnouncementSeconds: setting(z.number().min(0)),
  ratingSeconds: setting(atLeastOne),
  reviewWindowMinutes: setting(atLeastOne),
  reviewCorrectionSeconds: setting(count),
  idleLockMinutes: setting(atLeastOne),
  pinFailures: setting(atLeastOne),
  kioskIdleSeconds: setting(atLeastOne),
  kioskIdleWarningSeconds: setting(atLeastOne),
  tideThreshold: setting(atLeastOne),
  waitTargetMinutes: setting(atLeastOne),
  badReviewContactWorkdays: setting(count),
  badReviewMendWorkdays: setting(count),
  calendarWarningDays: setting(count),
} satisfies Record<NumberSettingName, z.ZodType>;
const laterSettings = {
  materialReuseDays: setting(count).exactOptional(),
  enquiryWorkdays: setting(atLeastOne).exactOptional(),
} satisfies Record<LaterSettingName, z.ZodType>;
const queueSettings = {
  tideCloseThreshold: setting(count).exactOptional(),
  yieldMinutes: setting(atLeastOne).exactOptional(),
  returnTicketDays: setting(atLeastOne).exactOptional(),
  undoSeconds: setting(count).exactOptional(),
  stepBackTickets: setting(atLeastOne).exactOptional(),
  stepBackTimes: setting(count).exactOptional(),
  autoCallSeconds: setting(count).exactOptional(),
  appointmentSlotMinutes: setting(z.int().min(5).max(240)).exactOptional(),
  appointmentSlotQuota: setting(count).exactOptional(),
  appointmentGraceMinutes: setting(count).exactOptional(),
  appointmentDaysAhead: setting(count).exactOptional(),
} satisfies Record<QueueSettingName, z.ZodType>;

const settings = z.strictObject({
  ...numberSettings,
  ...queueSettings,
  ...laterSettings,
  priorityAgeYears: setting(atLeastOne.nullable()),
});

const evaluationScheme = z.strictObject({
  id: slug,
  version: atLeastOne,
  name: localText,
  minimumReviews: atLeastOne,
  satisfiedLevels: z.array(level).min(1),
  confidence: z.number().gt(0.5).lt(1),
  scoring: scoringSchemeSchema.exactOptional(),
  why: localText,
  sources,
});

const codeList = z.strictObject({
  id: slug,
  name: localText,
  standard: text,
  edition: text,
  verified: z.boolean(),
  note: localText,
  codes: z.array(z.strictObject({ code: text, name: localText })).min(1),
  sources,
});

const form = z.strictObject({
  id: slug,
  version: atLeastOne,
  itemIds: z.array(slug).min(1),
  template: z.record(z.string(), z.unknown()),
});

const divisions = z.strictObject({
  standard: text,
  asOf: date.nullable(),
  verified: z.boolean(),
  note: localText,
  codes: z.record(z.string().regex(/^[1-9]\d{5}$/, 'must be six digits'), text),
  sources,
});

const itemBundle = z.strictObject({
  id: slug,
  name: localText,
  itemIds: z.array(slug).min(2),
  note: localText,
  sources,
});

const procedure = z.strictObject({
  id: slug,
  version: atLeastOne,
  name: localText,
  itemIds: z.array(slug),
  steps: z
    .array(
      z.strictObject({
        id: slug,
        name: localText,
        role: z.enum(['counter', 'department']),
        endsWith: z.enum(stepEnds),
        deadline: z
          .strictObject({
            workdays: atLeastOne.nullable(),
            calendarDays: atLeastOne.nullable(),
            from: z.enum(['previous', 'acceptance']),
          })
          .nullable(),
      }),
    )
    .min(2),
  basis: z.enum(['source', 'own']),
  note: localText,
  sources,
});

/** The shape of a bundle. Unknown keys are refused: a misspelt key would otherwise be a rule silently lost. */
export const standardBundleSchema: z.ZodType<StandardBundle> = z.strictObject({
  spec: z.literal('yimen-standard-bundle/1'),
  id: slug,
  version: atLeastOne,
  title: localText,
  effectiveFrom: date,
  translation: localText,
  categories: z.array(category).min(1),
  items: z.array(item).min(1),
  priorityGroups: z.array(priorityGroup),
  review,
  openingHours,
  calendar,
  numbering,
  settings,
  evaluationScheme,
  lifeEvents: z.array(z.strictObject({ id: slug, name: localText, pictogram, itemIds: z.array(slug).min(1) })),
  codeLists: z.array(codeList),
  forms: z.array(form),
  divisions: divisions.exactOptional(),
  itemBundles: z.array(itemBundle).exactOptional(),
  procedures: z.array(procedure).exactOptional(),
  papers: z.array(paperTemplateSchema).exactOptional(),
});
