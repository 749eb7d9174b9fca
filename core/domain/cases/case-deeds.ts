import type { CaseState } from './case-state';

/** What may be done with a case. docs/cases.md tells each in words. */
export const caseDeeds = [
  'receive',
  'accept',
  'askSupplement',
  'supplement',
  'refuse',
  'abandon',
  'process',
  'suspend',
  'resume',
  'withdraw',
  'complete',
  'handOver',
] as const;

export type CaseDeed = (typeof caseDeeds)[number];

/** From which state a deed leads where; what is not here cannot be done. */
const leads: Readonly<Record<CaseState, Readonly<Partial<Record<CaseDeed, CaseState>>>>> = {
  preparing: { receive: 'received', accept: 'accepted', refuse: 'refused', abandon: 'abandoned' },
  received: { accept: 'accepted', askSupplement: 'supplementing', refuse: 'refused', withdraw: 'withdrawn' },
  supplementing: { supplement: 'received', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: { process: 'processing', suspend: 'suspended', withdraw: 'withdrawn', complete: 'completed' },
  processing: { process: 'processing', suspend: 'suspended', withdraw: 'withdrawn', complete: 'completed' },
  suspended: { resume: 'processing', withdraw: 'withdrawn' },
  completed: { handOver: 'handedOver' },
  handedOver: {},
  refused: {},
  withdrawn: {},
  abandoned: {},
};

/** The state after the deed, or null when it cannot be done now. */
export function afterDeed(state: CaseState, deed: CaseDeed): CaseState | null {
  return leads[state][deed] ?? null;
}

/** Deeds that can be done now, in the order of `caseDeeds`. */
export function deedsOf(state: CaseState): readonly CaseDeed[] {
  return caseDeeds.filter((deed) => afterDeed(state, deed) !== null);
}

/** Nothing of the case changes any more, its forms and papers among it. */
export function isClosed(state: CaseState): boolean {
  return deedsOf(state).length === 0;
}

/** Whether forms and materials are still gathered. */
export function isGathering(state: CaseState): boolean {
  return state === 'preparing' || state === 'supplementing';
}
