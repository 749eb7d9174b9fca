import type { CaseDeed } from '../case-types';

/** Alt and a letter: free in every browser, and none of the desk's own keys. */
export const deedKeys: Readonly<Record<DeedButton, string>> = {
  accept: 'A',
  receive: 'R',
  giveNotice: 'N',
  askSupplement: 'S',
  supplement: 'U',
  refuse: 'J',
  abandon: 'B',
  process: 'P',
  suspend: 'Z',
  resume: 'G',
  withdraw: 'W',
  complete: 'C',
  handOver: 'H',
};

/** Deeds, and the notice, which changes no state. */
export type DeedButton = CaseDeed | 'giveNotice';

/** What can be done now, the usual way on first. */
export function deedButtons(deeds: readonly CaseDeed[]): readonly DeedButton[] {
  const order: readonly DeedButton[] = [
    'accept',
    'complete',
    'handOver',
    'supplement',
    'resume',
    'process',
    'giveNotice',
    'receive',
    'askSupplement',
    'suspend',
    'refuse',
    'withdraw',
    'abandon',
  ];
  const isGathering = deeds.includes('abandon') || deeds.includes('supplement');
  return order.filter((deed) => (deed === 'giveNotice' ? isGathering : deeds.includes(deed)));
}
