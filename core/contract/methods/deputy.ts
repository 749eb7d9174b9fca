import { z } from 'zod';
import { businessDate, deputyshipId, itemId, localText, staffId } from '../fields';
import { command, query } from '../method';

/** AB角: the manager keeps who stands in for whom, and when. */
export const deputyMethods = {
  /** Those that hold or will, then what is over, newest first. A clerk sees their own. */
  'deputy.list': query({
    roles: ['clerk', 'manager'],
    input: {},
    output: z.array(
      z.object({
        deputyshipId,
        staffId,
        staffName: z.string(),
        deputyId: staffId,
        deputyName: z.string(),
        /** None: all of that one's work. */
        items: z.array(z.object({ itemId, name: localText.nullable() })),
        from: businessDate,
        to: businessDate,
        state: z.enum(['now', 'coming', 'over']),
      }),
    ),
  }),

  'deputy.appoint': command({
    roles: ['manager'],
    input: { staffId, deputyId: staffId, itemIds: z.array(itemId).max(200), from: businessDate, to: businessDate },
    output: z.object({ deputyshipId }),
    refusals: [
      'staff.unknown',
      'item.unknown',
      'deputy.inactive',
      'deputy.self',
      'deputy.period',
      'deputy.overlap',
      'deputy.circular',
      'deputy.absent',
      'deputy.standsIn',
    ],
  }),

  /** From now on that one does their own work again. */
  'deputy.end': command({
    roles: ['manager'],
    input: { deputyshipId },
    output: z.object({}),
    refusals: ['deputy.unknown', 'deputy.over'],
  }),
};
