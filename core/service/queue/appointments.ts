import { randomInt } from 'node:crypto';
import { addDays, businessDateOf } from '../../domain/calendar/business-date';
import { openingOn } from '../../domain/calendar/opening-hours';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { AppointmentId, CategoryId } from '../../domain/id';
import { maskName } from '../../domain/identity/mask-name';
import { maskPhone } from '../../domain/identity/mask-phone';
import { checkPersonName } from '../../domain/identity/person-name';
import { arrivalAt, slotsOn } from '../../domain/queue/appointment-slots';
import type { Slot } from '../../domain/queue/ticket';
import { itemName } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, SealedPlace } from '../ports';
import { readSettings } from '../settings';
import { giveNumber } from './give-number';
import { demandCategory, demandOpenHours } from './issue-ticket';
import type { AppointmentRecord } from './ports';
import { repeat } from './visit';

const subject = (id: AppointmentId) => `appointment/${id}`;
const place = (column: 'name' | 'phone', row: AppointmentId): SealedPlace => ({ table: 'appointment', column, row });

/** The slots of a day for a category, and how many may still be booked in each. */
export const listSlots: Handler<'appointment.slots'> = async ({ categoryId, on }, context) => {
  demandCategory(context.standards.bundle, categoryId, undefined);
  await demandWithinReach(on, context);
  return { slots: await freeSlots(categoryId, on, context) };
};

async function demandWithinReach(on: BusinessDate, { tx, businessDate, standards }: Context<ReadTx>): Promise<void> {
  const { appointmentDaysAhead } = await readSettings(tx, standards.bundle);
  const last = addDays(businessDate, appointmentDaysAhead);
  if (on < businessDate || on > last) {
    refuse('appointment.outOfReach', { from: businessDate, to: last });
  }
}

type FreeSlot = Slot & Readonly<{ left: number }>;

async function freeSlots(categoryId: CategoryId, on: BusinessDate, context: Context<ReadTx>): Promise<FreeSlot[]> {
  const { tx, now, standards } = context;
  const { appointmentSlotMinutes, appointmentSlotQuota } = await readSettings(tx, standards.bundle);
  const { spans } = openingOn(standards.bundle.openingHours, standards.bundle.calendar, on);
  const taken = (await tx.appointments.list(on)).filter(
    (one) => one.categoryId === categoryId && one.state !== 'cancelled',
  );
  return slotsOn(on, spans, appointmentSlotMinutes)
    .filter(({ to }) => to > now)
    .map((slot) => ({
      ...slot,
      // By time and not by name: the length of slots may have been changed since.
      left: Math.max(appointmentSlotQuota - taken.filter((one) => overlaps(one.slot, slot)).length, 0),
    }));
}

const overlaps = (one: Slot, other: Slot) => one.from < other.to && other.from < one.to;

export const bookAppointment: Handler<'appointment.book'> = async (input, context) => {
  const { tx, standards, newId } = context;
  const { categoryId, itemId, from, channel } = input;
  const category = demandCategory(standards.bundle, categoryId, itemId);
  const name = checkPersonName(input.name);
  if (!name.ok) {
    refuse('appointment.nameWrong');
  }

  const on = businessDateOf(from);
  await demandWithinReach(on, context);
  const slot =
    (await freeSlots(categoryId, on, context)).find((one) => one.from === from) ?? refuse('appointment.noSlot');
  if (slot.left === 0) {
    refuse('appointment.full');
  }

  await demandOnlyOne(categoryId, on, input.phone, context);
  const appointmentId = newId() as AppointmentId;
  const code = await freeCode(on, context);
  await tx.record('appointment.booked', appointmentId, {
    appointmentId,
    code,
    on,
    slot: { from: slot.from, to: slot.to },
    categoryId,
    letter: category.letter,
    itemId: itemId ?? null,
    channel,
    name: await tx.vault.seal(subject(appointmentId), place('name', appointmentId), name.name),
    phone: await tx.vault.seal(subject(appointmentId), place('phone', appointmentId), input.phone),
  });
  return { appointmentId, code, from: slot.from, to: slot.to };
};

/** One phone holds one appointment of a category on a day. */
async function demandOnlyOne(categoryId: CategoryId, on: BusinessDate, phone: string, { tx }: Context<ReadTx>) {
  for (const one of await tx.appointments.list(on)) {
    const isAlike = one.categoryId === categoryId && one.state === 'booked';
    if (isAlike && (await tx.vault.open(subject(one.id), place('phone', one.id), one.phone)) === phone) {
      refuse('appointment.already', { from: one.slot.from });
    }
  }
}

const codeDigits = 6;

async function freeCode(on: BusinessDate, { tx }: Context<ReadTx>): Promise<string> {
  for (;;) {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
    if (!(await tx.appointments.listByCode(code)).some((one) => one.on === on)) {
      return code;
    }
  }
}

export const cancelAppointment: Handler<'appointment.cancel'> = async ({ appointmentId, reason }, { tx }) => {
  const one = (await tx.appointments.find(appointmentId)) ?? refuse('appointment.unknown');
  if (one.state !== 'booked') {
    refuse('appointment.used');
  }

  await tx.record('appointment.cancelled', appointmentId, { appointmentId, reason });
  return {};
};

/** Whoever comes in time goes in the slot; whoever comes late gets a Y number all the same, and waits like others. */
export const keepAppointment: Handler<'appointment.checkIn'> = async ({ code, lowCounter, needsHelp }, context) => {
  const { tx, now, standards } = context;
  await demandOpenHours(context);
  const one = await demandBooked(code, context);
  if (one.ticketId !== null) {
    return { ...(await repeat(one.ticketId, 'appointment.used', context)), arrival: 'in-time' };
  }

  const { appointmentGraceMinutes } = await readSettings(tx, standards.bundle);
  const arrival = arrivalAt(one.slot, now, appointmentGraceMinutes);
  if (arrival === 'wrong-day') {
    refuse('appointment.otherDay', { on: one.on });
  }

  const slot = arrival === 'late' ? null : one.slot;
  const { categoryId, letter, itemId } = one;
  const ticket = await giveNumber(
    { kind: 'appointment', categoryId, letter, itemId, slot, lowCounter, needsHelp },
    context,
  );
  await tx.record('appointment.kept', one.id, { appointmentId: one.id, ticketId: ticket.ticketId });
  return { ...ticket, arrival };
};

async function demandBooked(typed: string, { tx, businessDate }: Context<ReadTx>): Promise<AppointmentRecord> {
  const found = await tx.appointments.listByCode(typed.replace(/\D/g, ''));
  const today = found.find(({ on }) => on === businessDate);
  const other = found.find(({ on, state }) => on > businessDate && state === 'booked');
  if (today === undefined && other !== undefined) {
    refuse('appointment.otherDay', { on: other.on });
  }

  const one = today ?? refuse('appointment.unknown');
  return one.state === 'cancelled' || one.state === 'lapsed' ? refuse('appointment.used') : one;
}

/** The day's appointments for the desk; names and phones masked. */
export const listAppointments: Handler<'appointment.list'> = async ({ on }, { tx, now, standards }) => {
  const { appointmentGraceMinutes } = await readSettings(tx, standards.bundle);
  const isOver = ({ to }: Slot) => Date.parse(now) > Date.parse(to) + appointmentGraceMinutes * 60_000;
  const listed = [];
  for (const one of await tx.appointments.list(on)) {
    listed.push({
      appointmentId: one.id,
      code: one.code,
      from: one.slot.from,
      to: one.slot.to,
      categoryId: one.categoryId,
      itemId: one.itemId,
      itemName: itemName(standards.bundle, one.itemId),
      channel: one.channel,
      name: maskName(await tx.vault.open(subject(one.id), place('name', one.id), one.name)),
      phone: maskPhone(await tx.vault.open(subject(one.id), place('phone', one.id), one.phone)),
      state: one.state,
      isOverdue: one.state === 'booked' && isOver(one.slot),
    });
  }

  return { appointments: listed };
};
