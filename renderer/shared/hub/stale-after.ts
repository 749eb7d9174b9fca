import type { QueryName } from '../../../core/contract';
import type { FactType } from '../../../core/contract/facts';

const ticketMoves = [
  'ticket.issued',
  'ticket.called',
  'ticket.recalled',
  'ticket.started',
  'ticket.finished',
  'ticket.missed',
  'ticket.held',
  'ticket.resumed',
  'ticket.transferred',
  'ticket.requeued',
  'ticket.cancelled',
  'ticket.expired',
  'ticket.letLater',
  'ticket.callUndone',
  'ticket.missUndone',
  'ticket.finishUndone',
  'ticket.itemAdded',
  'ticket.itemDone',
  'ticket.returnGiven',
  'quickService.given',
  'tide.turned',
  'day.begun',
] as const satisfies readonly FactType[];

const counterMoves = [
  'counter.added',
  'counter.changed',
  'counter.removed',
  'counter.stateChanged',
] as const satisfies readonly FactType[];

const signIns = [
  'staff.signedIn',
  'staff.signedOut',
  'staff.locked',
  'staff.unlocked',
  'staff.signInFailed',
] as const satisfies readonly FactType[];

const staffMoves = ['staff.added', 'staff.passwordReset', 'staff.deactivated'] as const satisfies readonly FactType[];

const deputies = ['deputy.appointed', 'deputy.ended'] as const satisfies readonly FactType[];

const enquiries = ['enquiry.asked', 'enquiry.handedOver', 'enquiry.closed'] as const satisfies readonly FactType[];

const appointments = [
  'appointment.booked',
  'appointment.cancelled',
  'appointment.kept',
  'appointment.lapsed',
] as const satisfies readonly FactType[];

const drafts = ['draft.opened', 'form.submitted'] as const satisfies readonly FactType[];

const cases = [
  'case.opened',
  'case.residentSet',
  'case.materialSet',
  'case.proxySet',
  'case.noticeGiven',
  'case.received',
  'case.accepted',
  'case.supplementAsked',
  'case.supplemented',
  'case.processed',
  'case.suspended',
  'case.resumed',
  'case.refused',
  'case.withdrawn',
  'case.abandoned',
  'case.completed',
  'case.handedOver',
  'case.assigned',
  'case.dueSet',
] as const satisfies readonly FactType[];

const formMoves = [
  'form.opened',
  'form.answered',
  'form.confirmed',
  'form.undone',
  'form.migrated',
  'form.migratedBack',
  'form.completed',
] as const satisfies readonly FactType[];

const attachments = ['attachment.stored', 'attachment.removed'] as const satisfies readonly FactType[];

const documents = [
  'document.frozen',
  'document.paperFrozen',
  'document.archived',
  'document.printAsked',
  'document.printReported',
] as const satisfies readonly FactType[];

const standardsMoves = [
  'standards.received',
  'standards.refused',
  'standards.confirmed',
  'standards.chosen',
  'standards.unchosen',
  'standards.installed',
] as const satisfies readonly FactType[];

const residents = [
  'resident.registered',
  'resident.valuesRecorded',
  'resident.documentRecorded',
  'resident.merged',
  'resident.unmerged',
  'resident.erased',
] as const satisfies readonly FactType[];

/** Requests that came without their person. */
const requests = ['case.requestNoted', 'case.calledBack', 'case.takenUp'] as const satisfies readonly FactType[];

const reviews = ['review.submitted', 'review.corrected', 'review.declined'] as const satisfies readonly FactType[];

const badReviewMoves = [
  'badReview.assigned',
  'badReview.calledBack',
  'badReview.checked',
  'badReview.climbed',
  'badReview.closed',
  'badReview.contacted',
  'badReview.dropped',
  'badReview.opened',
  'badReview.published',
  'badReview.resolved',
  'badReview.setAside',
  'badReview.setAsideDeclined',
  'badReview.setAsideProposed',
] as const satisfies readonly FactType[];

/**
 * Which facts make which answers stale: the only place where a screen learns
 * that something changed. A query that is not here changes only by being asked anew.
 */
const byQuery: Readonly<Partial<Record<QueryName, readonly FactType[]>>> = {
  'appointment.list': appointments,
  'appointment.slots': [...appointments, 'standards.installed', 'centre.settingsChanged'],
  'attachment.list': attachments,
  'attachment.listReusable': attachments,
  'case.listAuthorisations': ['case.proxySet'],
  'case.ofTicket': [...cases, ...requests, ...deputies, 'day.begun'],
  'case.read': [
    ...cases,
    ...requests,
    ...deputies,
    'form.opened',
    'form.completed',
    ...documents,
    'day.begun',
    'standards.installed',
  ],
  'badReview.list': badReviewMoves,
  'badReview.listMended': ['badReview.published'],
  'badReview.read': badReviewMoves,
  'catalog.listDivisions': ['standards.installed'],
  'catalog.read': ['standards.installed'],
  'catalog.readItem': ['standards.installed'],
  'standards.read': ['standards.installed'],
  'case.list': [...cases, ...requests, ...deputies, ...residents, 'form.submitted', 'day.begun'],
  'case.listExports': ['caseList.exported'],
  'case.listStaff': staffMoves,
  'case.listViews': ['caseView.saved', 'caseView.removed'],
  'centre.read': [
    'centre.configured',
    'centre.settingsChanged',
    'standards.installed',
    'standards.confirmed',
    'day.begun',
  ],
  'centre.readSettings': ['centre.settingsChanged', 'standards.installed'],
  'counter.list': [...counterMoves, ...ticketMoves, ...signIns],
  'counter.readDisplay': [...counterMoves, ...ticketMoves, ...signIns, 'centre.settingsChanged', 'standards.installed'],
  'deputy.list': [...deputies, ...staffMoves, 'day.begun', 'standards.installed'],
  'document.listOfCase': documents,
  // On every console all day: not each move of a ticket is worth the question.
  'document.countUnprinted': ['document.printReported', 'ticket.started'],
  // A ticket that is called or finished needs no slip any more.
  'document.listSlips': [...documents, ...ticketMoves],
  'document.listToPrint': documents,
  'document.read': documents,
  'enquiry.list': [...enquiries, 'resident.erased', 'centre.settingsChanged', 'day.begun'],
  'form.list': ['standards.installed'],
  // Each saved field may show, require or forbid others.
  'form.read': [...drafts, 'draft.fieldSaved', 'form.filled', ...formMoves],
  'queue.board': [...ticketMoves, ...counterMoves, 'quota.set', 'centre.settingsChanged'],
  'queue.desk': [...ticketMoves, ...counterMoves, ...drafts],
  'queue.directCost': [...ticketMoves, ...counterMoves],
  'queue.history': ticketMoves,
  'queue.listQuotas': ['quota.set'],
  'queue.overview': [...ticketMoves, ...counterMoves, ...signIns],
  'resident.codes': ['standards.installed'],
  'resident.duplicates': residents,
  'resident.find': residents,
  'resident.listReveals': ['resident.revealed', 'resident.erased', 'resident.valuesReleased'],
  'resident.ofTicket': ['resident.identified', ...residents],
  'resident.read': [
    ...residents,
    'resident.related',
    'resident.unrelated',
    'resident.consented',
    'case.opened',
    'case.residentSet',
    'case.accepted',
    'case.completed',
  ],
  'review.prompt': ['ticket.started', 'ticket.finished', 'ticket.finishUndone', ...reviews, ...counterMoves],
  'review.listAttempts': ['review.attempted'],
  'review.listBad': reviews,
  'review.mirror': ['day.begun'],
  'review.openByCode': ['ticket.finished', 'ticket.finishUndone', ...reviews],
  'score.read': [...reviews, 'ticket.finished'],
  'session.read': [...signIns, 'staff.pinSet', 'staff.pinFailed', 'staff.deactivated', 'station.revoked'],
  'standards.listVersions': [...standardsMoves, 'day.begun'],
  'standards.preview': ['standards.installed', 'centre.settingsChanged'],
  'sync.read': ['district.enrolled', 'district.refused', 'log.adopted', 'log.branched'],
  'template.list': ['template.draftSaved', 'template.draftDiscarded', 'template.proposed', 'standards.installed'],
  'staff.list': [...staffMoves, ...signIns],
  'station.list': ['station.added', 'station.revoked', ...signIns],
};

/** Facts that came back from the district may change anything: the tables were made anew. */
const everything = 'log.adopted' satisfies FactType;

export const staleAfter: Readonly<Partial<Record<QueryName, readonly FactType[]>>> = Object.fromEntries(
  Object.entries(byQuery).map(([name, types]) => [name, [...types, everything]]),
);
