import type { TextShape } from '../text-shape';
import type { recovery as chinese } from '../zh/recovery';

export const recovery: TextShape<typeof chinese> = {
  sheet: {
    title: 'Recovery key',
    lead: 'Print it or write it down now, and keep it sealed. It is shown this once and stays nowhere on the host.',
    why: 'It opens the data when the host is replaced, when the system’s key keeper refuses, or when the passphrase is forgotten.',
    print: 'Print',
    paper: 'The sheet with the recovery key',
    kept: 'It is printed or written down, and compared',
    done: 'Done',
  },
  unlock: {
    keeperTitle: 'The system’s key keeper does not open the data',
    keeperLead:
      'The system of this host has another keeper, another account, or was installed anew. Nothing was changed; enter the recovery key that was printed.',
    useKey: 'Passphrase forgotten: use the recovery key',
    usePassphrase: 'Use the passphrase',
    keyTitle: 'Open the data with the recovery key',
    keyLead: 'Enter the recovery key that was printed, and choose a new start-up passphrase.',
    key: 'Recovery key',
    keyHelp: '28 signs; case and dashes do not matter.',
    newPassphrase: 'New start-up passphrase',
    newPassphraseHelp: 'At least 8 characters. It is asked at every start of the host.',
    submit: 'Open the data',
  },
  fault: {
    length: 'The number of signs is wrong: there are 28.',
    characters: 'A sign that never occurs: there is no 0, 1, I, L or O in it.',
    checkCharacter: 'The check sign is wrong: one sign was misread or mistyped.',
  },
  manager: {
    title: 'Recovery key',
    lead: 'When the key keeper or the passphrase fails, the printed recovery key opens the data. A new one voids the old at once.',
    make: 'Print a new recovery key',
    password: 'Your password once more',
    confirm: 'Make',
    cancel: 'Cancel',
  },
};
