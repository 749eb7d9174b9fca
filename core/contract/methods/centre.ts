import { z } from 'zod';
import { businessDate, categoryId, counterMode, itemId, personName } from '../fields';
import { command, query } from '../method';
import { everybody } from '../roles';

/** At least eight characters: long enough to be worth the scrypt behind it. */
export const password = z.string().min(8).max(200);

const newCounter = z.object({
  number: z.int().min(1).max(99),
  name: z.string().trim().min(1).max(40),
  mode: counterMode,
  categoryIds: z.array(categoryId).max(100),
  itemIds: z.array(itemId).max(500).default([]),
});

/** One line that stands still: longer would not be read by anybody who walks past. */
const notice = z.string().trim().max(60);

const settings = z.object({
  priorityRatio: z.int().min(1).max(20),
  missedMinimumCalls: z.int().min(1).max(20),
  missedMinimumSeconds: z.int().min(0).max(3600),
  ratingSeconds: z.int().min(10).max(600),
  reviewWindowMinutes: z.int().min(1).max(1440),
  /** How long a review may be put right by who gave it. */
  reviewCorrectionSeconds: z.int().min(0).max(600),
  /** Workdays within which whoever gave a bad review is contacted; 0 is the same workday. */
  badReviewContactWorkdays: z.int().min(0).max(30),
  /** Workdays within which what it is about is mended or explained. */
  badReviewMendWorkdays: z.int().min(0).max(90),
  idleLockMinutes: z.int().min(1).max(240),
  enforceOpeningHours: z.boolean(),
  /** The largest scan or photo that is taken, in MiB. */
  attachmentMegabytes: z.int().min(1).max(50),
  /** How often one person may look behind the mask within an hour. */
  revealsAnHour: z.int().min(1).max(1000),
  /** Workdays before the promised day from which a case's lamp is amber. */
  caseAmberWorkdays: z.int().min(0).max(60),
  /** How old a scan of the same material may be to be offered again; 0 offers none. */
  materialReuseDays: z.int().min(0).max(3650),
  /** Workdays after which a first question without an outcome is overdue. */
  enquiryWorkdays: z.int().min(1).max(60),
  /** Waiting people above which tide counters help, and at or below which they may stop. */
  tideThreshold: z.int().min(1).max(500),
  tideCloseThreshold: z.int().min(0).max(500),
  yieldMinutes: z.int().min(1).max(480),
  returnTicketDays: z.int().min(1).max(60),
  undoSeconds: z.int().min(0).max(60),
  stepBackTickets: z.int().min(1).max(20),
  stepBackTimes: z.int().min(0).max(10),
  /** 0 never. */
  autoCallSeconds: z.int().min(0).max(600),
  appointmentSlotMinutes: z.int().min(5).max(240),
  appointmentSlotQuota: z.int().min(0).max(100),
  appointmentGraceMinutes: z.int().min(0).max(120),
  appointmentDaysAhead: z.int().min(0).max(60),
  /** Rows from which an export of cases needs the manager and a second person. */
  massExportRows: z.int().min(1).max(20_000),
  /** More rows than this are not exported at once. */
  mostExportRows: z.int().min(1).max(20_000),
  /** Wrong codes of receipts at one kiosk before it pauses, and for how many minutes. */
  progressTries: z.int().min(1).max(50),
  progressPauseMinutes: z.int().min(1).max(60),
  /** The line at the foot of the hall screen, in both languages; empty shows the usual one. */
  hallNotice: notice,
  hallNoticeEnglish: notice,
  /** Whether a counter's display says who works there. */
  displayStaffName: z.boolean(),
});

const alarm = z.object({
  code: z.enum([
    'calendar.ending',
    'calendar.uncovered',
    'keys.demo',
    'clock.behind',
    'clock.ahead',
    'data.restored',
    'standards.unconfirmed',
    'data.forked',
    'clock.offDistrict',
    'district.refused',
    'district.silent',
  ]),
  /** The year, or the date, that the alarm speaks of. */
  about: z.string(),
});

export const centreMethods = {
  /** What any screen may know of the centre it stands in. */
  'centre.read': query({
    roles: everybody,
    input: {},
    output: z.object({
      state: z.enum(['unconfigured', 'locked', 'open']),
      name: z.string(),
      divisionCode: z.string(),
      demo: z.boolean(),
      businessDate,
      openNow: z.boolean(),
      /** Whether a passphrase must be chosen at set-up, since this machine keeps no keys. */
      needsPassphrase: z.boolean(),
      /** What would open the data: a passphrase, or the operating system's keeper, which refused. Null while it is open. */
      lockedBy: z.enum(['passphrase', 'keeper']).nullable(),
      alarms: z.array(alarm),
      /** Where browsers on this machine reach the hub; null while it serves windows only. */
      address: z.string().nullable(),
      version: z.string(),
    }),
  }),

  /** First run: the centre, its manager, its counters. */
  'centre.setUp': command({
    roles: ['setup'],
    input: {
      name: z.string().trim().min(2).max(60),
      divisionCode: z.string().regex(/^[1-9]\d{11}$/),
      managerName: personName,
      managerPassword: password,
      counters: z.array(newCounter).min(1).max(60),
      passphrase: z.string().min(8).max(200).optional(),
    },
    /** The recovery key is told once, here; no store keeps it readable. */
    output: z.object({ recoveryKey: z.string().exactOptional() }),
    refusals: [
      'centre.alreadyConfigured',
      'counter.numberTaken',
      'counter.noSkills',
      'category.unknown',
      'item.unknown',
    ],
  }),

  /** First run, one click: the demo centre with its named staff. */
  'centre.setUpDemo': command({
    roles: ['setup'],
    input: {},
    output: z.object({ staff: z.array(z.object({ name: z.string(), role: z.string(), password: z.string() })) }),
    refusals: ['centre.alreadyConfigured'],
  }),

  /**
   * Start of a centre whose keys only a passphrase opens; or the recovery key
   * where that one is lost or the system's keeper refuses. With the recovery key
   * a passphrase is the new one, needed where the machine keeps no keys.
   */
  'centre.unlock': command({
    roles: ['setup'],
    input: { passphrase: z.string().min(1).max(200).optional(), recoveryKey: z.string().min(1).max(100).optional() },
    output: z.object({}),
    refusals: ['hub.passphraseWrong', 'hub.recoveryKeyWrong', 'hub.passphraseNeeded'],
  }),

  /** A new recovery key, told once; the one before is void. The password is asked again. */
  'centre.makeRecoveryKey': command({
    roles: ['manager'],
    input: { password: z.string().min(1).max(200) },
    output: z.object({ recoveryKey: z.string().exactOptional() }),
    refusals: ['session.wrong', 'session.locked', 'session.notHere'],
  }),

  'centre.readSettings': query({
    roles: ['clerk', 'manager', 'rating', 'kiosk', 'hall', 'display', 'guest', 'host'],
    input: {},
    output: settings,
  }),

  'centre.changeSettings': command({
    roles: ['manager'],
    input: settings.partial().shape,
    output: settings,
    refusals: ['setting.standard'],
  }),
};
