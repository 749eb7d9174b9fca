/** Settings of the queue that bundles of before did not know. */
export type QueueSettings = Readonly<{
  /** Waiting people at or below which tide counters may close again. */
  tideCloseThreshold: number;
  /** Minutes after which a lesser known matter is called like any other. */
  yieldMinutes: number;
  /** Days within which a return ticket (补正回头号) is good; its first day counts as none. */
  returnTicketDays: number;
  /** Seconds within which a call, a 过号 or a finish can be taken back. */
  undoSeconds: number;
  /** How many people go first when somebody asks to go later, or comes back after a 过号. */
  stepBackTickets: number;
  /** How often one ticket may be let go later. */
  stepBackTimes: number;
  /** Seconds after which an idle open counter calls by itself; 0 never. */
  autoCallSeconds: number;
  appointmentSlotMinutes: number;
  /** Appointments of one category in one slot. */
  appointmentSlotQuota: number;
  /** Minutes after the end of a slot within which it is still kept. */
  appointmentGraceMinutes: number;
  /** How many days ahead an appointment can be made; 0 is today only. */
  appointmentDaysAhead: number;
}>;

/** What counts where the bundle in force says nothing; the shipped bundle says the same, with its reasons. */
export const defaultQueueSettings: QueueSettings = {
  tideCloseThreshold: 3,
  yieldMinutes: 30,
  returnTicketDays: 5,
  undoSeconds: 5,
  stepBackTickets: 3,
  stepBackTimes: 2,
  autoCallSeconds: 0,
  appointmentSlotMinutes: 30,
  appointmentSlotQuota: 2,
  appointmentGraceMinutes: 15,
  appointmentDaysAhead: 7,
};

export type QueueSettingName = keyof QueueSettings;
