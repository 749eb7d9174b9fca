import type { TextShape } from '../text-shape';
import type { display as chinese } from '../zh/display';

export const display: TextShape<typeof chinese> = {
  title: 'Counter display',
  counter: 'Counter {{number}}',
  now: 'Now serving',
  calling: 'Please come here',
  again: 'Called again',
  nobody: 'Please wait until your number is called',
  paused: 'Paused. Please look at the hall display',
  closed: 'This counter is closed',
  gone: 'This counter was taken away. Please tell the manager',
  next: 'Next',
  nobodyNext: 'Nobody',
  spoken: '{{ticket}}, please come to this counter',
  stale: 'Connection lost; this is what was known at {{time}}',
};
