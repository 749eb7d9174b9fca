/** Seconds without a touch before the kiosk asks, and then until it starts over. */
export const idleTimes = { quietSeconds: 40, warningSeconds: 20 } as const;

export type IdleState =
  Readonly<{ kind: 'busy' }> | Readonly<{ kind: 'warning'; secondsLeft: number }> | Readonly<{ kind: 'over' }>;

/** What a session is after so many seconds without a touch. */
export function judgeIdle(idleSeconds: number): IdleState {
  const { quietSeconds, warningSeconds } = idleTimes;
  if (idleSeconds < quietSeconds) {
    return { kind: 'busy' };
  }
  const secondsLeft = Math.ceil(quietSeconds + warningSeconds - idleSeconds);
  return secondsLeft > 0 ? { kind: 'warning', secondsLeft } : { kind: 'over' };
}
