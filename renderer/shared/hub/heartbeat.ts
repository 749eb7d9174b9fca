/** A silent line is asked after this many milliseconds, and given up after as many again. */
const patience = 8000;

/** Answers to it are recognised by this id; calls count from 1. */
export const heartbeatId = 0;

const question = JSON.stringify({ id: heartbeatId, method: 'centre.read', input: {} });

export type Heartbeat = Readonly<{ heard: () => void; stop: () => void }>;

/**
 * Finds out what nobody tells: a pulled cable and a hung hub both leave a line
 * open and silent. A slow question keeps no one busy and proves it alive.
 */
export function startHeartbeat(deps: Readonly<{ ask: (question: string) => void; lost: () => void }>): Heartbeat {
  let heardAt = Date.now();
  let asked = false;

  const timer = setInterval(() => {
    if (Date.now() - heardAt < patience) {
      return;
    }
    heardAt = Date.now();
    if (asked) {
      deps.lost();
    }
    asked = true;
    deps.ask(question);
  }, 1000);

  return {
    heard: () => {
      heardAt = Date.now();
      asked = false;
    },
    stop: () => clearInterval(timer),
  };
}
