/** What waits for its turn on the one connection. */
export type Turns<C> = Readonly<{
  read<T>(work: () => Promise<T>): Promise<T>;
  command(command: C): void;
}>;

/**
 * More than a hall can ask for at one moment. A bound all the same, so that the
 * first of a flood does not wait for the last.
 */
const mostTogether = 64;

/**
 * Gives the connection to one piece of work at a time. Whatever is waiting when
 * it becomes free is taken at once: the commands together and in their order,
 * then the reads. So no read sees half a command, every read sees the commands
 * that were asked before it, and neither keeps the other waiting for ever.
 */
export function createTurns<C>(runTogether: (commands: readonly C[]) => Promise<void>): Turns<C> {
  let commands: C[] = [];
  let reads: (() => Promise<void>)[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (commands.length > 0 || reads.length > 0) {
      const [nextCommands, nextReads] = [commands, reads];
      [commands, reads] = [[], []];
      for (let from = 0; from < nextCommands.length; from += mostTogether) {
        await runTogether(nextCommands.slice(from, from + mostTogether));
      }

      for (const read of nextReads) {
        await read();
      }
    }

    isRunning = false;
  }

  function start(): void {
    if (!isRunning) {
      isRunning = true;
      // Not at once: what arrives in the same turn of the event loop goes together.
      setImmediate(() => void run());
    }
  }

  return {
    command(command) {
      commands.push(command);
      start();
    },
    read: (work) =>
      new Promise((resolve, reject) => {
        reads.push(() => Promise.resolve().then(work).then(resolve, reject));
        start();
      }),
  };
}
