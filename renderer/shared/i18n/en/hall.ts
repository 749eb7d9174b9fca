import type { TextShape } from '../text-shape';
import type { hall as chinese } from '../zh/hall';

export const hall: TextShape<typeof chinese> = {
  title: 'Hall display',
  now: 'Now calling',
  goTo: 'Please go to',
  counter: 'Counter {{number}}',
  recent: 'Recent calls',
  noneYet: 'Nobody was called yet today. Numbers will appear here.',
  noRecent: 'No earlier calls yet',
  waiting: 'Waiting',
  nobody: 'Nobody is waiting',
  people: '{{count}}',
  notice: 'Watch for your number and counter. If you missed it, ask at the desk. The staff are glad to help.',
  again: 'Called again',
  stale: 'The line is down: as known at {{time}}',
  sound: {
    enable: 'Turn sound on',
    blocked: 'The browser has not allowed sound yet',
    voices: 'Voices',
    unavailable: 'No voice now: please watch the screen',
  },
  spoken: 'Ticket {{ticket}}, please go to counter {{counter}}',
};
