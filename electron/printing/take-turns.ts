import { bothTexts } from '../texts';

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Each job begins when the one before it has ended, well or badly. */
export function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Gives up on work that takes longer; the next job need not wait for it. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(bothTexts[0].printTooLong)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
