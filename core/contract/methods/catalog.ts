import { z } from 'zod';
import { businessDate, categoryId, itemId, localText } from '../fields';
import { query } from '../method';
import { everybody } from '../roles';

const category = z.object({
  id: categoryId,
  name: z.string(),
  letter: z.string(),
  nameText: localText,
  color: z.string(),
  pictogram: z.string(),
  /** False where the category holds look-ups only: it gives no numbers. */
  takesNumbers: z.boolean(),
});

const item = z.object({
  id: itemId,
  categoryId,
  name: z.string(),
  nameText: localText,
  kind: z.enum(['accept', 'lookUp']),
  pinyin: z.string(),
  initials: z.string(),
  /** Names of everyday speech, such as 低保, and their first letters, for the search. */
  aliases: z.array(z.string()),
  aliasInitials: z.array(z.string()),
});

const spans = z.array(z.object({ from: z.string(), to: z.string() }));

/** Latest day of completion when accepted today; `unknown` where no source gives a time. */
const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instant') }),
  z.object({
    kind: z.literal('date'),
    on: businessDate,
    workdays: z.int().nullable(),
    calendarDays: z.int().nullable(),
  }),
  z.object({ kind: z.literal('pending'), afterYear: z.int(), workdays: z.int() }),
  z.object({ kind: z.literal('unknown') }),
]);

export const catalogMethods = {
  /** The categories and items in force, light enough for every screen. */
  'catalog.read': query({
    roles: everybody,
    input: {},
    output: z.object({
      categories: z.array(category),
      items: z.array(item),
      /** 一件事: items that people come for together. */
      itemBundles: z.array(
        z.object({ id: z.string(), nameText: localText, itemIds: z.array(itemId), note: localText }),
      ),
    }),
  }),

  /** All that is known of one item; null is unknown, and the screen says to ask at the counter. */
  'catalog.readItem': query({
    roles: everybody,
    input: { itemId },
    output: z.object({
      id: itemId,
      categoryId,
      nameText: localText,
      kind: z.enum(['accept', 'lookUp']),
      department: z.string().nullable(),
      applicant: z.string().nullable(),
      materials: z.array(z.string()).nullable(),
      due,
      dueNote: z.string().nullable(),
      proxy: z.object({
        allowed: z.boolean().nullable(),
        who: z.string().nullable(),
        requires: z.array(z.string()).nullable(),
      }),
      cityWide: z.boolean().nullable(),
      certificate: z.string().nullable(),
      fee: z.string().nullable(),
      phone: z.string().nullable(),
      note: z.string().nullable(),
      sources: z.array(z.string()),
    }),
    refusals: ['item.unknown'],
  }),

  /** Places right below one, by GB/T 2260; provinces below none. Empty where the bundle's list reaches no deeper. */
  'catalog.listDivisions': query({
    roles: ['clerk', 'manager'],
    input: {
      below: z
        .string()
        .regex(/^\d{12}$/)
        .nullable(),
    },
    output: z.array(z.object({ code: z.string(), name: localText })),
  }),

  /** Every voice whose folder can speak all calls; which of them guides at the kiosk as well. */
  'catalog.listVoices': query({
    roles: ['kiosk', 'hall', 'manager'],
    input: {},
    output: z.array(
      z.object({
        /** Name of its folder. */
        id: z.string(),
        language: z.string(),
        name: localText,
        sentence: z.array(z.string()),
        gapSeconds: z.number(),
        clips: z.array(z.string()),
        guide: z.array(z.string()),
      }),
    ),
  }),

  /** Words and rules of the standard bundle that screens show. */
  'standards.read': query({
    roles: everybody,
    input: {},
    output: z.object({
      id: z.string(),
      version: z.int(),
      sha256: z.string(),
      effectiveFrom: z.string(),
      levels: z.array(z.object({ level: z.int(), label: localText, bad: z.boolean() })),
      tags: z.array(z.object({ code: z.string(), level: z.int(), text: localText, inShortList: z.boolean() })),
      priorityGroups: z.array(z.object({ id: z.string(), name: localText, proof: localText })),
      lifeEvents: z.array(z.object({ id: z.string(), name: localText, itemIds: z.array(itemId) })),
      /** Local time of day, `HH:mm`. */
      openingHours: z.object({ weekday: spans, weekend: spans, holiday: spans, adjustedWorkday: spans }),
      lastCoveredYear: z.int(),
      minimumReviews: z.int(),
      /** Settings that a centre may change for itself. */
      localSettings: z.array(z.string()),
    }),
  }),
};
