/**
 * States of a case, our own; docs/cases.md tells their meaning. `preparing` is a
 * folder on the desk: forms and papers are gathered, nothing has been taken in.
 */
export const caseStates = [
  'preparing',
  'received',
  'supplementing',
  'accepted',
  'processing',
  'suspended',
  'completed',
  'handedOver',
  'refused',
  'withdrawn',
  'abandoned',
] as const;

export type CaseState = (typeof caseStates)[number];

/** 待受理, 办理中, 已完结 of the national exchange (proStatus); a case that was never taken in has none. */
export type OutwardState = 'pending' | 'inProgress' | 'closed';

export function outwardState(state: CaseState): OutwardState | null {
  switch (state) {
    case 'preparing':
    case 'abandoned':
      return null;
    case 'received':
    case 'supplementing':
      return 'pending';
    case 'accepted':
    case 'processing':
    case 'suspended':
      return 'inProgress';
    case 'completed':
    case 'handedOver':
    case 'refused':
    case 'withdrawn':
      return 'closed';
  }
}

export const caseChannels = ['counter', 'phone', 'network'] as const;

export type CaseChannel = (typeof caseChannels)[number];

/** 直接受理: the centre that receives accepts. 收受分离: it receives, and the responsible centre accepts. */
export type AcceptanceMode = 'direct' | 'forwarded';
