import { z } from 'zod';
import {
  appointmentId,
  businessDate,
  categoryId,
  instant,
  itemId,
  localText,
  personName,
  reason,
  shortCode,
} from '../fields';
import { command, query } from '../method';
import { issuedTicket, needs } from './issued-ticket';

const channel = z.enum(['desk', 'phone']);

/** What people dial: digits with the signs between them. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d -]{6,20}$/);

export const appointmentMethods = {
  'appointment.slots': query({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { categoryId, on: businessDate },
    output: z.object({ slots: z.array(z.object({ from: instant, to: instant, left: z.int() })) }),
    refusals: ['category.unknown', 'item.selfService', 'appointment.outOfReach'],
  }),

  /** Taken at the desk or by phone; the code is what the resident comes with. */
  'appointment.book': command({
    roles: ['clerk', 'manager'],
    input: { categoryId, itemId: itemId.optional(), from: instant, channel, name: personName, phone },
    output: z.object({ appointmentId, code: z.string(), from: instant, to: instant }),
    refusals: [
      'category.unknown',
      'item.unknown',
      'item.selfService',
      'appointment.outOfReach',
      'appointment.noSlot',
      'appointment.full',
      'appointment.already',
      'appointment.nameWrong',
    ],
  }),

  'appointment.cancel': command({
    roles: ['clerk', 'manager'],
    input: { appointmentId, reason },
    output: z.object({}),
    refusals: ['appointment.unknown', 'appointment.used'],
  }),

  'appointment.checkIn': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { code: shortCode, ...needs },
    output: issuedTicket.extend({ arrival: z.enum(['early', 'in-time', 'late']) }),
    refusals: [
      'appointment.unknown',
      'appointment.used',
      'appointment.otherDay',
      'ticket.unknown',
      'centre.outsideHours',
    ],
  }),

  /** Names and phones masked. */
  'appointment.list': query({
    roles: ['clerk', 'manager'],
    input: { on: businessDate },
    output: z.object({
      appointments: z.array(
        z.object({
          appointmentId,
          code: z.string(),
          from: instant,
          to: instant,
          categoryId,
          itemId: itemId.nullable(),
          itemName: localText.nullable(),
          channel,
          name: z.string(),
          phone: z.string(),
          state: z.enum(['booked', 'kept', 'cancelled', 'lapsed']),
          /** Booked, and its grace is over. */
          isOverdue: z.boolean(),
        }),
      ),
    }),
  }),
};
