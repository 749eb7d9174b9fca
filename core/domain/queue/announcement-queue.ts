type AnnouncedCall = Readonly<{ callId: number }>;

/** What the hall has announced, is announcing, and has yet to announce. Screen and voice follow the same one. */
export type Announcements<C extends AnnouncedCall> = Readonly<{
  /** The newest call known; each id above it is announced exactly once. */
  newestId: number;
  /** Calls whose turn has not come, oldest first. */
  waiting: readonly C[];
  /** The call on air, and whether this is its first or its second utterance. */
  current: Readonly<{ call: C; utterance: 1 | 2 }> | null;
}>;

/** A screen that has just come on shows older calls and speaks none of them. */
export function startAnnouncements<C extends AnnouncedCall>(known: readonly C[]): Announcements<C> {
  return { newestId: newestOf(known, 0), waiting: [], current: null };
}

/**
 * Takes in what the board shows now: new calls line up in the order in which
 * they were made, whatever is on air goes on. Where all ids are below the
 * newest one known, the hub was set back to an older state and its calls are
 * counted from there, or the hall would stay silent until it had caught up. A
 * call that was taken back before its turn is no longer on the board, and is not spoken.
 */
export function takeCalls<C extends AnnouncedCall>(state: Announcements<C>, known: readonly C[]): Announcements<C> {
  const newest = newestOf(known, 0);
  const waiting = state.waiting.filter((call) => isStillKnown(call, known));
  if (known.length > 0 && newest < state.newestId) {
    return { ...state, newestId: newest, waiting };
  }

  const added = known.filter(({ callId }) => callId > state.newestId).sort((a, b) => a.callId - b.callId);
  return added.length === 0 && waiting.length === state.waiting.length
    ? state
    : { ...state, newestId: Math.max(newest, state.newestId), waiting: [...waiting, ...added] };
}

/** The board shows the newest calls only: what is older than all of them was not taken back. */
function isStillKnown({ callId }: AnnouncedCall, known: readonly AnnouncedCall[]): boolean {
  return known.length === 0 || known.every((one) => one.callId > callId) || known.some((one) => one.callId === callId);
}

/**
 * What goes on air once the present utterance is over: the second utterance of
 * the same call if nobody else waits, else the next call. A repeat may be
 * dropped for another's call; a call never is.
 */
export function nextUtterance<C extends AnnouncedCall>(state: Announcements<C>): Announcements<C> {
  const [next, ...rest] = state.waiting;
  if (next !== undefined) {
    return { ...state, waiting: rest, current: { call: next, utterance: 1 } };
  }
  const repeats = state.current?.utterance === 1;
  return { ...state, current: repeats && state.current !== null ? { call: state.current.call, utterance: 2 } : null };
}

function newestOf(calls: readonly AnnouncedCall[], least: number): number {
  return calls.reduce((newest, { callId }) => Math.max(newest, callId), least);
}
