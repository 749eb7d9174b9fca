import { enquiryDueOn } from '../../domain/cases/enquiry';
import type { Sealed } from '../../contract/facts';
import type { Context, Handler } from '../handler';
import type { ReadTx } from '../ports';
import { readMaskedNames } from '../resident/list-people';
import { readSettings } from '../settings';
import { concernedBy, enquiryPlace, enquirySubject } from './enquiry-handlers';
import type { EnquiryRecord, HandOver } from './ports';

export const listEnquiries: Handler<'enquiry.list'> = async ({ limit }, context) => {
  const { tx, actor } = context;
  const of = concernedBy(actor);
  const describe = await createDescriber(context);
  const open = [];
  for (const one of await tx.enquiries.listOpen(of)) {
    open.push(await describe(one));
  }

  const closed = [];
  for (const one of await tx.enquiries.listClosed(of, limit)) {
    closed.push(await describe(one));
  }

  // Those that wait too long stand above all others.
  const late = open.filter(({ overdue }) => overdue);
  const enquiries = [...late, ...open.filter(({ overdue }) => !overdue), ...closed].slice(0, limit);
  return { enquiries, open: open.length, overdue: late.length };
};

async function createDescriber({ tx, standards, businessDate }: Context<ReadTx>) {
  const staff = new Map((await tx.staff.list()).map(({ id, name }) => [String(id), name]));
  const counters = new Map((await tx.counters.list()).map(({ id, number, name }) => [String(id), `${number} ${name}`]));
  const { enquiryWorkdays } = await readSettings(tx, standards.bundle);
  const nameTarget = ({ at, staffId, kind, target }: HandOver) => ({
    at,
    by: staff.get(staffId ?? '') ?? null,
    kind,
    name: kind === 'staff' ? (staff.get(target) ?? '') : kind === 'counter' ? (counters.get(target) ?? '') : target,
  });
  return async (one: EnquiryRecord) => {
    const dueOn = enquiryDueOn(standards.bundle.calendar, one.askedOn, enquiryWorkdays);
    return {
      enquiryId: one.id,
      askedAt: one.askedAt,
      staffName: staff.get(one.staffId ?? '') ?? null,
      channel: one.channel,
      asker: await askerOf(tx, one),
      question: await openWords(tx, one, 'question', one.question),
      handOvers: (await tx.enquiries.listHandOvers(one.id)).map(nameTarget),
      dueOn,
      overdue: one.closed === null && dueOn !== null && dueOn < businessDate,
      closed:
        one.closed === null
          ? null
          : {
              at: one.closed.at,
              by: staff.get(one.closed.by ?? '') ?? null,
              outcome: one.closed.outcome,
              words: await openWords(tx, one, 'words', one.closed.words),
            },
    };
  };
}

/** A resident by the masked name; anybody else by what was noted. */
async function askerOf(tx: ReadTx, one: EnquiryRecord): Promise<string> {
  const note = await openWords(tx, one, 'asker', one.asker);
  if (one.residentId === null) {
    return note ?? '';
  }

  const name = (await readMaskedNames(tx, [one.residentId])).get(one.residentId) ?? '';
  return [name, note ?? ''].filter((part) => part !== '').join(' · ');
}

/** Null where the person was erased: that somebody asked stays, the words are gone. */
async function openWords(
  tx: ReadTx,
  { id }: EnquiryRecord,
  column: 'asker' | 'question' | 'words',
  words: Sealed | null,
) {
  try {
    return words === null ? null : await tx.vault.open(enquirySubject(id), enquiryPlace(column, id), words);
  } catch {
    return null;
  }
}
