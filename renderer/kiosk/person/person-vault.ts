import { checkIdNumber } from '../../../core/domain/identity/resident-id-number';
import { maskIdNumber } from '../../../core/domain/identity/mask-id-number';

/**
 * The one place that holds an ID number, and only while its owner stands here.
 * It is no state of the pages on purpose: what a page once rendered lives on in
 * memory for a while after it is gone, and this must not.
 */
export type PersonVault = Readonly<{
  /** For the hub alone; null when nobody gave one. */
  read: () => string | null;
  /** `**************002X`: all that a screen may show. */
  readMasked: () => string | null;
  /** Keeps a number that is right; answers what is wrong with one that is not. */
  keep: (typed: string) => IdFault | null;
  clear: () => void;
  subscribe: (changed: () => void) => () => void;
}>;

export type IdFault = Extract<ReturnType<typeof checkIdNumber>, { ok: false }>['fault'];

export function createPersonVault(): PersonVault {
  let number: string | null = null;
  let masked: string | null = null;
  const listeners = new Set<() => void>();
  const set = (next: string | null) => {
    number = next;
    masked = next === null ? null : maskIdNumber(next, 'lastFour');
    listeners.forEach((changed) => changed());
  };
  return {
    read: () => number,
    readMasked: () => masked,
    keep: (typed) => {
      const checked = checkIdNumber(typed);
      if (!checked.ok) {
        return checked.fault;
      }
      set(checked.number);
      return null;
    },
    clear: () => set(null),
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
