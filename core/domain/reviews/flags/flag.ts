import type { ReviewSource } from '../one-review';

/** A finished ticket with what became of its review: all that a flag may look at. Times in milliseconds. */
export type ServedTicket = Readonly<{
  ticketId: string;
  clerkId: string | null;
  itemId: string | null;
  /** Null: nobody called it. Absent: not known. */
  calledAt?: number | null;
  finishedAt: number;
  /** When the resident's screen asked. Null: it never did. Absent: not known. */
  offeredAt?: number | null;
  review: FlaggableReview | null;
}>;

export type FlaggableReview = Readonly<{
  reviewId: string;
  level: number;
  at: number;
  deviceId: string | null;
  source: ReviewSource;
}>;

export const flagKinds = [
  'tooFast',
  'run',
  'tooPerfect',
  'lowResponse',
  'suppressedOffers',
  'sameDevice',
  'neverCalled',
] as const;
export type FlagKind = (typeof flagKinds)[number];

/** Of the scheme: nothing of it is fixed here. */
export type FlagRule = Readonly<{
  /** Share of the flags that may be false: Benjamini–Hochberg within each kind. */
  falseDiscovery: number;
  /** Nobody has read five choices before. */
  fastSeconds: number;
  /** How often an honest resident presses that fast, where peers do not say; and how many presses that belief weighs. */
  fastShare: number;
  fastShareStrength: number;
  /** Two tickets rated on one device within it. */
  sameDeviceSeconds: number;
  /** The level a fraud would press. */
  topLevel: number;
  /** No clerk below it is too perfect. */
  perfectShare: number;
  /** So many reviews at most weighs the belief that an honest clerk is like the peers: some difference is never odd. */
  honestStrength: number;
  /** Fewer peers are no yardstick. */
  minimumPeers: number;
  /** Fewer reviews (or, of responses and offers, fewer served) are no pattern. */
  minimumCount: number;
}>;

/** Something odd with its probability, never a penalty. */
export type Flag = Readonly<{
  kind: FlagKind;
  clerkId: string | null;
  deviceId: string | null;
  /** The reviews it is about; none where the oddness is that they are missing. */
  reviewIds: readonly string[];
  /** The chance of something as odd in honest traffic. */
  p: number;
  /** Whether it stands when no more than the declared share of those that stand may be false. */
  stands: boolean;
  /** What was seen and what was expected, for whoever looks at it. */
  figures: Readonly<Record<string, number>>;
}>;

/** Before it is known which of its kind stand. */
export type Suspicion = Omit<Flag, 'stands'>;
