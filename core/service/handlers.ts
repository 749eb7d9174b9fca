import {
  listAttachments,
  listReusable,
  readAttachment,
  removeAttachment,
  reuseAttachment,
} from './attachment/attachment-handlers';
import { beginAttachment, finishAttachment, putPart } from './attachment/take-attachment';
import { confirmDay, listAudit, rollDay, verifyAudit } from './audit/audit-handlers';
import { listDivisions, readCatalog, readItem, readStandards } from './catalog/catalog-handlers';
import { listVoices } from './catalog/list-voices';
import {
  abandonCase,
  assignCase,
  completeCase,
  handOverCase,
  processCase,
  refuseCase,
  resumeCase,
  supplementCase,
  suspendCase,
  withdrawCase,
} from './case/go-on';
import { listAuthorisations, reuseAuthorisation } from './case/authorisations';
import { exportCases, listExports, readExport } from './case/export-cases';
import { listViews, removeView, saveView } from './case/keep-views';
import { casesOfTicket, listCases } from './case/list-cases';
import { openCases } from './case/open-case';
import { setProxy } from './case/proxy';
import { readCase } from './case/read-case';
import { readProgress } from './case/read-progress';
import { callBack, listCaseStaff, takeRequest, takeUp } from './case/take-request';
import { acceptCase, askSupplement, giveNotice, receiveCase, setMaterial } from './case/take-in';
import { makeRecoveryKey } from './centre/make-recovery-key';
import { changeSettings, readCentre, readCentreSettings } from './centre/read-centre';
import { setUpCentre, setUpDemo } from './centre/set-up';
import {
  addCounter,
  changeCounter,
  closeCounter,
  listCounters,
  openCounter,
  pauseCounter,
  removeCounter,
} from './counter/counter-handlers';
import {
  archiveDocument,
  freezeTicket,
  listOfCase,
  listToPrint,
  readDocument,
  readPdf,
  reportPrint,
  requestPrint,
} from './document/document-handlers';
import { countUnprinted, listSlips } from './document/slip-handlers';
import { answerForm, answerMany, saveField } from './form/answer-form';
import { confirmAnswer, undoChange } from './form/change-draft';
import { listForms } from './form/list-forms';
import { migrateBack, migrateForm } from './form/migrate-form';
import { openForm } from './form/open-form';
import { readForm } from './form/read-form';
import { readShares } from './form/read-shares';
import { submitForm } from './form/submit-form';
import type { Handlers } from './handler';
import { appointDeputy, endDeputy, listDeputies } from './deputy/deputy-handlers';
import { closeEnquiry, handOverEnquiry, recordEnquiry } from './enquiry/enquiry-handlers';
import { listEnquiries } from './enquiry/list-enquiries';
import { readDisplay } from './counter/read-display';
import { finish, hold, markMissed, recall, startService, transfer } from './queue/at-counter';
import { bookAppointment, cancelAppointment, keepAppointment, listAppointments, listSlots } from './queue/appointments';
import { autoCall, callNext, callTicket, readDirectCost } from './queue/call-next';
import { issueHandOut } from './queue/hand-out';
import { issueTicket } from './queue/issue-ticket';
import { readBoard } from './queue/read-board';
import { readDesk } from './queue/read-desk';
import { readOverview } from './queue/read-overview';
import { undo } from './queue/undo-deed';
import { addItem, finishItem, giveQuickService, giveReturn, takeReturn } from './queue/visit';
import { cancel, letLater, requeue, resume } from './queue/waiting-room';
import { listQuotas, readEstimateScore, readHistory, setQuota } from './queue/watch-queue';
import { findResidents, readMasked, readOfTicket } from './resident/find-residents';
import {
  consentTo,
  identifyResident,
  recordSpoken,
  registerResident,
  relateResidents,
  unrelateResidents,
} from './resident/keep-residents';
import { eraseResident, listDuplicates, mergeResidents, unmergeResidents } from './resident/merge-and-erase';
import { listReveals, readRevealed, reveal } from './resident/reveal';
import { listCodes } from './resident/show-value';
import { reviewHandlers } from './review/handlers';
import { lock, readSession, setPin, signIn, signOut, unlock } from './session/session-handlers';
import {
  chooseStandards,
  listSticks,
  listVersions,
  previewStandards,
  readStick,
  reportStandards,
  unchooseStandards,
} from './standards/standards-handlers';
import { dryRun } from './template/dry-run';
import { discardDraft, proposeTemplate, saveDraft } from './template/keep-templates';
import { checkWritten, listTemplates, readTemplate } from './template/read-templates';
import { enrolCentre, meetDistrict, readSync, writeSyncStick } from './sync/sync-handlers';
import {
  addStaff,
  addStation,
  deactivateStaff,
  listStaff,
  listStations,
  resetPassword,
  revokeStation,
} from './session/staff-handlers';

/** Every method of the contract with its use case; the compiler asks for all of them. */
export const handlers: Handlers = {
  ...reviewHandlers,
  'appointment.book': bookAppointment,
  'appointment.cancel': cancelAppointment,
  'appointment.checkIn': keepAppointment,
  'appointment.list': listAppointments,
  'appointment.slots': listSlots,
  'attachment.begin': beginAttachment,
  'attachment.finish': finishAttachment,
  'attachment.list': listAttachments,
  'attachment.listReusable': listReusable,
  'attachment.putPart': putPart,
  'attachment.read': readAttachment,
  'attachment.remove': removeAttachment,
  'attachment.reuse': reuseAttachment,
  'audit.list': listAudit,
  'audit.verify': verifyAudit,
  'case.abandon': abandonCase,
  'case.accept': acceptCase,
  'case.askSupplement': askSupplement,
  'case.assign': assignCase,
  'case.callBack': callBack,
  'case.complete': completeCase,
  'case.export': exportCases,
  'case.giveNotice': giveNotice,
  'case.handOver': handOverCase,
  'case.list': listCases,
  'case.listAuthorisations': listAuthorisations,
  'case.listExports': listExports,
  'case.listStaff': listCaseStaff,
  'case.listViews': listViews,
  'case.ofTicket': casesOfTicket,
  'case.open': openCases,
  'case.process': processCase,
  'case.progress': readProgress,
  'case.read': readCase,
  'case.readExport': readExport,
  'case.receive': receiveCase,
  'case.refuse': refuseCase,
  'case.removeView': removeView,
  'case.resume': resumeCase,
  'case.reuseAuthorisation': reuseAuthorisation,
  'case.saveView': saveView,
  'case.setMaterial': setMaterial,
  'case.setProxy': setProxy,
  'case.supplement': supplementCase,
  'case.suspend': suspendCase,
  'case.takeRequest': takeRequest,
  'case.takeUp': takeUp,
  'case.withdraw': withdrawCase,
  'catalog.listDivisions': listDivisions,
  'catalog.listVoices': listVoices,
  'catalog.read': readCatalog,
  'catalog.readItem': readItem,
  'centre.makeRecoveryKey': makeRecoveryKey,
  'centre.changeSettings': changeSettings,
  'centre.read': readCentre,
  'centre.readSettings': readCentreSettings,
  'centre.setUp': setUpCentre,
  'centre.setUpDemo': setUpDemo,
  // A centre that answers here is open already; the gate in front of a locked one takes the passphrase.
  'centre.unlock': async () => ({}),
  'counter.add': addCounter,
  'counter.change': changeCounter,
  'counter.close': closeCounter,
  'counter.list': listCounters,
  'counter.open': openCounter,
  'counter.pause': pauseCounter,
  'counter.readDisplay': readDisplay,
  'counter.remove': removeCounter,
  'day.confirm': confirmDay,
  'day.roll': rollDay,
  'deputy.appoint': appointDeputy,
  'deputy.end': endDeputy,
  'deputy.list': listDeputies,
  'document.archive': archiveDocument,
  'document.freezeTicket': freezeTicket,
  'document.listOfCase': listOfCase,
  'document.countUnprinted': countUnprinted,
  'document.listSlips': listSlips,
  'document.listToPrint': listToPrint,
  'document.read': readDocument,
  'document.readPdf': readPdf,
  'document.reportPrint': reportPrint,
  'document.requestPrint': requestPrint,
  'enquiry.close': closeEnquiry,
  'enquiry.handOver': handOverEnquiry,
  'enquiry.list': listEnquiries,
  'enquiry.record': recordEnquiry,
  'form.answer': answerForm,
  'form.answerMany': answerMany,
  'form.confirm': confirmAnswer,
  'form.list': listForms,
  'form.migrate': migrateForm,
  'form.migrateBack': migrateBack,
  'form.open': openForm,
  'form.read': readForm,
  'form.saveField': saveField,
  'form.shares': readShares,
  'form.submit': submitForm,
  'form.undo': undoChange,
  'queue.addItem': addItem,
  'queue.autoCall': autoCall,
  'queue.board': readBoard,
  'queue.callNext': callNext,
  'queue.callTicket': callTicket,
  'queue.cancel': cancel,
  'queue.desk': readDesk,
  'queue.directCost': readDirectCost,
  'queue.estimateScore': readEstimateScore,
  'queue.finish': finish,
  'queue.finishItem': finishItem,
  'queue.giveReturn': giveReturn,
  'queue.history': readHistory,
  'queue.hold': hold,
  'queue.issueHandOut': issueHandOut,
  'queue.issueTicket': issueTicket,
  'queue.letLater': letLater,
  'queue.listQuotas': listQuotas,
  'queue.markMissed': markMissed,
  'queue.overview': readOverview,
  'queue.quickService': giveQuickService,
  'queue.recall': recall,
  'queue.requeue': requeue,
  'queue.resume': resume,
  'queue.setQuota': setQuota,
  'queue.startService': startService,
  'queue.takeReturn': takeReturn,
  'queue.transfer': transfer,
  'queue.undo': undo,
  'resident.codes': listCodes,
  'resident.consent': consentTo,
  'resident.duplicates': listDuplicates,
  'resident.erase': eraseResident,
  'resident.find': findResidents,
  'resident.identify': identifyResident,
  'resident.listReveals': listReveals,
  'resident.merge': mergeResidents,
  'resident.ofTicket': readOfTicket,
  'resident.read': readMasked,
  'resident.readRevealed': readRevealed,
  'resident.record': recordSpoken,
  'resident.register': registerResident,
  'resident.relate': relateResidents,
  'resident.reveal': reveal,
  'resident.unmerge': unmergeResidents,
  'resident.unrelate': unrelateResidents,
  'session.lock': lock,
  'session.read': readSession,
  'session.setPin': setPin,
  'session.signIn': signIn,
  'session.signOut': signOut,
  'session.unlock': unlock,
  'staff.add': addStaff,
  'staff.deactivate': deactivateStaff,
  'staff.list': listStaff,
  'staff.resetPassword': resetPassword,
  'standards.choose': chooseStandards,
  'standards.listSticks': listSticks,
  'standards.listVersions': listVersions,
  'standards.preview': previewStandards,
  'standards.read': readStandards,
  'standards.readStick': readStick,
  'standards.report': reportStandards,
  'standards.unchoose': unchooseStandards,
  'station.add': addStation,
  'station.list': listStations,
  'station.revoke': revokeStation,
  'sync.enrol': enrolCentre,
  'sync.meet': meetDistrict,
  'sync.read': readSync,
  'sync.writeStick': writeSyncStick,
  'template.check': checkWritten,
  'template.discardDraft': discardDraft,
  'template.dryRun': dryRun,
  'template.list': listTemplates,
  'template.propose': proposeTemplate,
  'template.read': readTemplate,
  'template.saveDraft': saveDraft,
};
