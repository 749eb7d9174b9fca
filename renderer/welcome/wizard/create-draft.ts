import type { SetUpDraft } from './set-up-draft';

/** Six counters that take anything: what a centre can open its doors with on the first day. */
const firstCounters = [1, 2, 3, 4, 5, 6] as const;

export function createDraft(counterName: string): SetUpDraft {
  return {
    name: '',
    divisionCode: '',
    managerName: '',
    managerPassword: '',
    passwordAgain: '',
    passphrase: '',
    passphraseAgain: '',
    counters: firstCounters.map((number) => ({ number, name: counterName, mode: 'any-item', categoryIds: [] })),
  };
}
