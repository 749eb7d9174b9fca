import type { TextShape } from '../text-shape';
import type { staff as chinese } from '../zh/staff';

export const staff: TextShape<typeof chinese> = {
  line: { up: 'Connected', connecting: 'Connecting', down: 'Line down' },
  action: { cancel: 'Cancel', close: 'Close', save: 'Save', confirm: 'OK' },
  reason: { label: 'Reason', common: 'Common reasons' },
  signIn: {
    clerkTitle: 'Clerk sign-in',
    managerTitle: 'Manager sign-in',
    lead: 'Sign in with your name and password. If you forgot it, ask the manager to reset it.',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    station: 'This station: {{name}}',
    nobodyStation: 'This station is not paired',
  },
  unlock: {
    title: 'Locked',
    lead: '{{name}}, enter your 6-digit PIN to go on. The number and any half-filled form are still here.',
    leadPassword: '{{name}}, enter your password to go on. The number and any half-filled form are still here.',
    pin: 'PIN (6 digits)',
    digits: 'Digits',
    erase: 'Erase one',
    submit: 'Unlock',
    withPassword: 'Use the password',
    withPin: 'Use the PIN',
    other: 'Somebody else',
  },
  pin: {
    title: 'Set a PIN',
    lead: 'After a short absence these 6 digits unlock this station. The password still works.',
    once: 'New PIN (6 digits)',
    again: 'Once more',
    differs: 'The two are not the same.',
    done: 'The PIN is set and works after the next lock.',
  },
  menu: {
    label: 'Menu of {{name}}',
    lock: 'Lock',
    signOut: 'Sign out',
    setPin: 'Set a PIN',
    light: 'Light colours',
    dark: 'Dark colours',
  },
  wait: { title: 'Opening…', lead: 'Connecting to the centre’s host.' },
  refused: { title: 'This station cannot be used' },
  date: { today: 'Today' },
};
