import type { TextShape } from '../text-shape';
import type { rating as chinese } from '../zh/rating';

export const rating: TextShape<typeof chinese> = {
  title: 'Rate this service',
  counter: 'Counter {{number}}',
  quiet: 'Welcome',
  quietHint:
    'When you are finished, please rate the service here. It is voluntary, and the clerk does not see your rating.',
  question: 'Were you satisfied this time?',
  about: 'Just now at counter {{counter}}: {{item}}',
  levels: 'How satisfied',
  level: '{{label}}, {{level}} points',
  why: 'Would you like to say why? You need not choose any.',
  more: 'More',
  fewer: 'Fewer',
  send: 'Send',
  sending: 'Sending…',
  autoSend: 'Sent in {{seconds}} seconds unless you change it',
  decline: 'Do not rate',
  thanks: 'Thank you for rating',
  thanksHint: 'We will use it to do better.',
  declined: 'All right. Have a good day.',
  late: 'The time for rating is over. Thank you.',
};
