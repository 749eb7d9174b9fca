import type { Instant } from '../../domain/calendar/instant';

/** The hub's meetings with its district, as the use cases see them. */
export type SyncPort = Readonly<{
  status(): Promise<SyncStatus>;
  /** What a manager must know of the line without asking for it; costs nothing. */
  alarms(): readonly SyncAlarm[];
  /** @throws Refusal with a code that `sync.enrol` declares */
  enrol(url: string, code: string): Promise<EnrolledAs>;
  /** Asks for a meeting at once; does not wait for it. */
  meetSoon(): void;
  /** @throws Refusal when there is no such stick, or it cannot be written */
  writeStick(stick: string): Promise<Readonly<{ files: number; facts: number; folder: string }>>;
}>;

/** `about`: minutes, a reason, or the date of the last meeting. */
export type SyncAlarm = Readonly<{ code: 'clock.offDistrict' | 'district.refused' | 'district.silent'; about: string }>;

export type EnrolledAs = Readonly<{ url: string; keyId: string; districtName: string }>;

export type SyncStatus = Readonly<{
  district: EnrolledAs | null;
  /** A meeting is going on now. */
  isMeeting: boolean;
  lastSuccessAt: Instant | null;
  lastTryAt: Instant | null;
  nextTryAt: Instant | null;
  /** The last no or failure, and since when it has been so; null after a success. */
  trouble: Readonly<{ code: string; reason: string | null; since: Instant; at: Instant; after: number | null }> | null;
  /** Facts that the district has not confirmed. */
  waiting: number;
  /** District's time less this host's, in milliseconds; null before the first answer. */
  clockOffset: number | null;
}>;
