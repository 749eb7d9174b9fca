/** Signs that come in a burst, as a card reader types them. */
export type Burst = Readonly<{ text: string; lastAt: number }>;

export const noBurst: Burst = { text: '', lastAt: 0 };

/** No hand types two signs within this time again and again; every reader does. Milliseconds. */
const fastestHand = 50;

/** So many in a burst are no hand's any more: they are kept from whatever has the focus. */
const clearlyReader = 4;

/** A shorter burst is a bouncing key and not a card. */
const shortestCard = 8;

/** A longer one is no card: what comes next begins anew. */
const longestCard = 64;

export type BurstStep = Readonly<{
  burst: Burst;
  /** The key belongs to a reader: no page may act on it. */
  isReader: boolean;
  /** What a whole burst said, right or wrong; null while none has ended. */
  read: string | null;
}>;

/** One key of a keyboard or of a reader that poses as one. Instants in milliseconds. */
export function feedBurst({ text, lastAt }: Burst, key: string, at: number): BurstStep {
  const isQuick = at - lastAt <= fastestHand;
  if (key === 'Shift') {
    return { burst: { text, lastAt: isQuick ? at : lastAt }, isReader: false, read: null };
  }
  if (key === 'Enter' || key === 'Tab') {
    const isCard = isQuick && text.length >= shortestCard;
    return { burst: noBurst, isReader: isCard, read: isCard ? text : null };
  }
  if (key.length !== 1) {
    return { burst: noBurst, isReader: false, read: null };
  }
  const next = isQuick && text.length < longestCard ? text + key : key;
  return { burst: { text: next, lastAt: at }, isReader: next.length >= clearlyReader, read: null };
}
