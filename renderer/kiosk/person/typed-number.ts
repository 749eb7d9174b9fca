/** An ID number as it is being typed, outside of what pages render: see the vault. */
export type TypedNumber = Readonly<{
  add: (sign: string) => void;
  erase: () => void;
  clear: () => void;
  /** The whole, for the check alone. */
  read: () => string;
  /** What the screen shows: a dot for each sign, and the newest one, so that a slip is seen. */
  readShown: () => string;
  readLength: () => number;
  subscribe: (changed: () => void) => () => void;
}>;

export const idNumberLength = 18;

const dot = '•';

export function createTypedNumber(): TypedNumber {
  const signs: string[] = [];
  let shown = '';
  const listeners = new Set<() => void>();
  const changed = () => {
    shown = dot.repeat(Math.max(0, signs.length - 1)) + (signs.at(-1) ?? '');
    listeners.forEach((tell) => tell());
  };
  return {
    add: (sign) => {
      if (signs.length < idNumberLength && /^[\dX]$/.test(sign)) {
        signs.push(sign);
        changed();
      }
    },
    erase: () => {
      signs.pop();
      changed();
    },
    clear: () => {
      signs.fill('');
      signs.length = 0;
      changed();
    },
    read: () => signs.join(''),
    readShown: () => shown,
    readLength: () => signs.length,
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
