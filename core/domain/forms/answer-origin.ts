import type { Instant } from '../calendar/instant';

/**
 * Where an answer comes from, in the four words of HL7 Da Vinci DTR's
 * information-origin codes: filled in by the window, filled in by the hub,
 * filled in and then changed, typed.
 */
export const answerOrigins = ['auto-client', 'auto-server', 'override', 'manual'] as const;

export type AnswerOrigin = (typeof answerOrigins)[number];

/** The record that a reused answer was taken from. */
export type AnswerSource = Readonly<{
  /** `resident.phones[1]`: the place in the resident's record. */
  from: string;
  /** The form or the paper, in words; null when the value was typed into the record. */
  record: string | null;
  caseNumber: string | null;
  collectedAt: Instant;
  collectedBy: string | null;
  verified: boolean;
}>;

/** What is known of one answer beside its value. */
export type Provenance = Readonly<{
  origin: AnswerOrigin;
  source: AnswerSource | null;
  /** When somebody said that a reused answer still holds. */
  confirmedAt: Instant | null;
  /** Why an answer that is locked unless reasoned was changed. */
  overrideReason: string | null;
}>;
