import { z } from 'zod';
import { counterId, counterMode, counterState, instant, localText, place, reason, skills } from '../fields';
import { command, query } from '../method';
import { inTheCentre } from '../roles';

export const counterView = z.object({
  id: counterId,
  number: z.int(),
  name: z.string(),
  mode: counterMode,
  skills,
  place,
  state: counterState,
  pauseReason: z.string().nullable(),
  staffName: z.string().nullable(),
  current: z.object({ number: z.string(), state: z.enum(['called', 'serving']) }).nullable(),
});

const layout = {
  number: z.int().min(1).max(99),
  name: z.string().trim().min(1).max(40),
  mode: counterMode,
  skills,
  place,
};

export const counterMethods = {
  /** The hall's plan: every counter where it stands, with its state. */
  'counter.list': query({ roles: inTheCentre, input: {}, output: z.array(counterView) }),

  /** What the small screen above the asking station's counter shows: never a resident's name. */
  'counter.readDisplay': query({
    roles: ['display'],
    input: {},
    output: z.object({
      /** Null when the station's counter was taken away. */
      counter: z
        .object({
          number: z.int(),
          name: z.string(),
          state: counterState,
          /** Null where the centre does not show names, or nobody works there. */
          staffName: z.string().nullable(),
        })
        .nullable(),
      now: z
        .object({
          number: z.string(),
          state: z.enum(['called', 'serving']),
          categoryName: localText,
          itemName: localText.nullable(),
          /** Of the last call or repeat: when it changes, the number stands out again. */
          calledAt: instant,
          times: z.int(),
        })
        .nullable(),
      /** Whom this counter would call now; null when nobody waits for it, or when it does not call. */
      next: z.string().nullable(),
    }),
  }),

  'counter.add': command({
    roles: ['manager'],
    input: layout,
    output: z.object({ counterId }),
    refusals: ['counter.numberTaken', 'counter.noSkills', 'counter.placeTaken', 'category.unknown', 'item.unknown'],
  }),

  'counter.change': command({
    roles: ['manager'],
    input: { counterId, ...layout },
    output: z.object({}),
    refusals: [
      'counter.unknown',
      'counter.numberTaken',
      'counter.noSkills',
      'counter.placeTaken',
      'category.unknown',
      'item.unknown',
    ],
  }),

  /** Only a closed counter can be taken away; its history stays. */
  'counter.remove': command({
    roles: ['manager'],
    input: { counterId },
    output: z.object({}),
    refusals: ['counter.unknown', 'counter.busy', 'counter.last'],
  }),

  /** Opens a closed counter, and resumes a paused one. */
  'counter.open': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({}),
    refusals: ['counter.unknown', 'counter.notYours'],
  }),

  'counter.pause': command({
    roles: ['clerk', 'manager'],
    input: { counterId, reason },
    output: z.object({}),
    refusals: ['counter.unknown', 'counter.notYours', 'counter.closed'],
  }),

  'counter.close': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({}),
    refusals: ['counter.unknown', 'counter.notYours', 'counter.busy'],
  }),
};
