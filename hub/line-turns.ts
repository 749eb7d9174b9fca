/** How much of one line's work is under way at a time: more would keep everybody else waiting. */
const mostUnderWay = 16;
/** How much more waits its turn; a screen has never more than a few frames out. */
const mostWaiting = 1000;

export type LineTurns = Readonly<{
  /** Runs the work when it is its turn; false when too much waits already, and it never will. */
  take(work: () => Promise<void>): boolean;
}>;

/** Gives one line its share of the hub, however much it asks. */
export function createLineTurns(): LineTurns {
  const waiting: (() => Promise<void>)[] = [];
  let underWay = 0;

  function next(): void {
    const work = underWay < mostUnderWay ? waiting.shift() : undefined;
    if (work !== undefined) {
      underWay += 1;
      void work().finally(() => {
        underWay -= 1;
        next();
      });
    }
  }

  return {
    take(work) {
      if (waiting.length >= mostWaiting) {
        return false;
      }

      waiting.push(work);
      next();
      return true;
    },
  };
}
