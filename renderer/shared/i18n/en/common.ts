import type { TextShape } from '../text-shape';
import type { common as chinese } from '../zh/common';

export const common: TextShape<typeof chinese> = {
  line: {
    connecting: 'Connecting…',
    publicDown: 'Reconnecting. Your number is safe.',
    staffDown: 'The line to the centre’s host is down; reconnecting. What was submitted is kept.',
    stale: 'As known before the line broke',
  },
  fault: {
    noAnswer: 'No answer came, so it is not certain that this was done. Trying again will not do it twice.',
    closed: 'This page has closed its line. Open it again.',
    incident: 'Incident {{incident}}',
  },
  crash: {
    title: 'Something went wrong on this screen',
    body: 'Numbers and everything submitted are kept. The screen restarts in {{seconds}} seconds.',
    restart: 'Restart now',
  },
  language: { label: 'Language', other: '中文', otherLabel: '改用中文' },
  largeText: { on: 'Large text', off: 'Normal text', switchOn: 'Use large text', switchOff: 'Use normal text' },
  clock: { label: 'Time now' },
  action: { back: 'Back', home: 'Start page', close: 'Close', retry: 'Try again', continue: 'Continue', done: 'Done' },
};
