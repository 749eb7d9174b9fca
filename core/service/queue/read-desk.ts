import type { OutputOf } from '../../contract/index';
import type { Instant } from '../../domain/calendar/instant';
import { orderWaiting, standingOf } from '../../domain/queue/pick-next';
import type { Ticket } from '../../domain/queue/ticket';
import { whenMissable } from '../../domain/queue/when-missable';
import { refuse, type Context, type Handler } from '../handler';
import type { DraftRecord } from '../form/ports';
import type { ReadTx } from '../ports';
import { viewCounters } from '../counter/view-counter';
import { counterOf } from '../row-rules';
import { pinnedTemplate } from '../form/read-answers';
import type { Settings } from '../settings';
import { listTicket } from './list-ticket';
import { readHall } from './read-hall';
import { describeUndo } from './undo-deed';
import { itemName } from '../../domain/standards/look-up';

type Desk = OutputOf<'queue.desk'>;

/** A clerk sees the head of the line; the counts say how long it is. */
const shownWaiting = 60;

export const readDesk: Handler<'queue.desk'> = async ({ counterId }, context) => {
  const { tx, actor, businessDate, standards } = context;
  const counter = await counterOf(tx, actor, counterId);
  const { hall, settings } = await readHall(context);
  const views = await viewCounters(tx);
  const own = views.find(({ record }) => record.id === counterId) ?? refuse('counter.unknown');
  const counters = views.map(({ record }) => record);
  const list = (ticket: Ticket) => listTicket(ticket, standards.bundle, counters);

  const waiting = await tx.tickets.listByState(businessDate, ['waiting']);
  const byId = new Map(waiting.map((ticket) => [ticket.id, ticket]));
  const order = orderWaiting(counter, waiting, hall).slice(0, shownWaiting);
  const parked = await tx.tickets.listByState(businessDate, ['held', 'missed']);
  const tally = (await tx.tickets.tally(businessDate)).filter((row) => row.counterId === counterId);
  const countOf = (state: string) =>
    tally.filter((row) => row.state === state).reduce((sum, row) => sum + row.count, 0);

  return {
    counter: own.view,
    current: own.current === null ? null : await describeCurrent(own.current, list(own.current), settings, context),
    waiting: order.flatMap((one) => {
      const ticket = byId.get(one.id);
      return ticket === undefined ? [] : [{ ...list(ticket), standing: standingOf(counter, one, hall) }];
    }),
    held: parked
      .filter((ticket) => ticket.state === 'held')
      .map((ticket) => ({ ...list(ticket), since: ticket.stateSince })),
    missed: parked
      .filter((ticket) => ticket.state === 'missed')
      .map((ticket) => ({ ...list(ticket), since: ticket.stateSince })),
    today: {
      finished: countOf('finished'),
      missed: countOf('missed'),
      quick: await tx.hall.countQuickServices(businessDate, counterId),
    },
    undo: await describeUndo(counter, context),
    isTideIn: hall.isTideIn,
  };
};

async function describeCurrent(
  ticket: Ticket,
  listed: ReturnType<typeof listTicket>,
  settings: Settings,
  { tx, standards }: Context<ReadTx>,
): Promise<NonNullable<Desk['current']>> {
  const calledAt = ticket.calledAt ?? ticket.stateSince;
  const from = whenMissable(
    { calls: ticket.calls, calledAt },
    { minimumCalls: settings.missedMinimumCalls, minimumSeconds: settings.missedMinimumSeconds },
  );
  const drafts = [];
  for (const draft of await tx.drafts.listOfTicket(ticket.id)) {
    drafts.push(await describeDraft(draft, tx, standards));
  }

  return {
    ...listed,
    state: ticket.state === 'serving' ? 'serving' : 'called',
    calledAt,
    startedAt: ticket.startedAt,
    calls: ticket.calls,
    lastCalledAt: ticket.lastCalledAt ?? calledAt,
    missableFrom: from === null ? null : (new Date(from).toISOString() as Instant),
    missableAfterCalls: settings.missedMinimumCalls,
    drafts,
    items: (await tx.tickets.listItems(ticket.id)).map(({ itemId, doneAt }) => ({
      itemId,
      itemName: itemName(standards.bundle, itemId),
      doneAt,
    })),
    caseId: ticket.caseId,
    returnedFrom: await describeReturn(ticket, tx),
  };
}

/** The visit that this one goes on with, and what was missing then. */
async function describeReturn(ticket: Ticket, tx: ReadTx) {
  const from = ticket.returning ? await tx.hall.findReturnedFrom(ticket.id) : null;
  return from === null ? null : { ticketId: from.ticketId, reason: from.reason };
}

async function describeDraft(draft: DraftRecord, tx: ReadTx, standards: Context<ReadTx>['standards']) {
  const { template } = pinnedTemplate(standards, draft);
  const file = draft.state === 'submitted' ? await tx.drafts.findCase(draft.id) : null;
  return {
    draftId: draft.id,
    templateId: draft.templateId,
    title: titleOf({ ...template }, draft.templateId),
    state: draft.state,
    caseId: file?.id ?? null,
    caseNumber: file?.number ?? null,
  };
}

/** A template file writes its title as `{ "zh-Hans", "en" }`. */
export function titleOf(template: Readonly<Record<string, unknown>>, fallback: string): { zh: string; en: string } {
  const title = (template['title'] ?? {}) as Readonly<Record<string, string>>;
  const zh = title['zh-Hans'] ?? fallback;
  return { zh, en: title['en'] ?? zh };
}
