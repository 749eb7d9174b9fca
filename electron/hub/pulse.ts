const interval = 2000;
/** Counted in questions, not in time: after a night's sleep of the machine nothing has hung. */
const mostUnanswered = 4;

export type Pulse = Readonly<{ start: () => void; felt: () => void; stop: () => void }>;

/** Notices a process that lives but no longer does anything. */
export function watchPulse(deps: Readonly<{ ask: () => void; lost: () => void }>): Pulse {
  let timer: ReturnType<typeof setInterval> | null = null;
  let unanswered = 0;

  function stop(): void {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  }

  return {
    start: () => {
      stop();
      unanswered = 0;
      timer = setInterval(() => {
        unanswered += 1;
        if (unanswered > mostUnanswered) {
          stop();
          deps.lost();
          return;
        }
        deps.ask();
      }, interval);
    },
    felt: () => {
      unanswered = 0;
    },
    stop,
  };
}
