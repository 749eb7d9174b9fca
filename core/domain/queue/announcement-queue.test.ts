import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextUtterance, startAnnouncements, takeCalls, type Announcements } from './announcement-queue';

type Call = Readonly<{ callId: number; number: string }>;

const call = (callId: number): Call => ({ callId, number: `A${String(callId).padStart(3, '0')}` });
/** The board shows the newest first. */
const board = (...ids: number[]) => ids.sort((a, b) => b - a).map(call);

/** Plays everything that is waiting; answers with what was said, `5'` being a repeat. */
function playOut(state: Announcements<Call>): { said: string[]; state: Announcements<Call> } {
  const said: string[] = [];
  let now = nextUtterance(state);
  while (now.current !== null) {
    said.push(`${now.current.call.callId}${now.current.utterance === 2 ? "'" : ''}`);
    now = nextUtterance(now);
  }
  return { said, state: now };
}

describe('the announcement queue', () => {
  it('shows what was called before it came on, and speaks none of it', () => {
    expect(playOut(startAnnouncements(board(1, 2, 3))).said).toEqual([]);
  });

  it('announces a single call twice, and once it is over says nothing more', () => {
    const { said, state } = playOut(takeCalls(startAnnouncements<Call>([]), board(1)));
    expect(said).toEqual(['1', "1'"]);
    expect(playOut(takeCalls(state, board(1))).said).toEqual([]);
  });

  it('announces several in the order of the calls and drops the repeats of all but the last', () => {
    const state = takeCalls(startAnnouncements(board(7)), board(7, 8, 9, 10));
    expect(playOut(state).said).toEqual(['8', '9', '10', "10'"]);
  });

  it('does not cut the call on air when another comes, and drops only its repeat', () => {
    const onAir = nextUtterance(takeCalls(startAnnouncements<Call>([]), board(1)));
    const later = takeCalls(onAir, board(1, 2));
    expect(later.current).toEqual({ call: call(1), utterance: 1 });
    expect(playOut(later).said).toEqual(['2', "2'"]);
  });

  it('speaks again after the hub was set back to an older state', () => {
    const ahead = startAnnouncements(board(50, 51));
    const back = takeCalls(ahead, board(40));
    expect(playOut(takeCalls(back, board(40, 41))).said).toEqual(['41', "41'"]);
  });

  it('does not speak a call that was taken back before its turn, and goes on after it', () => {
    const busy = nextUtterance(takeCalls(startAnnouncements<Call>([]), board(1)));
    const state = takeCalls(takeCalls(busy, board(1, 2, 3)), board(1, 2));
    expect(playOut(takeCalls(state, board(1, 2, 4))).said).toEqual(['2', '4', "4'"]);
  });

  it('keeps silent when the board is empty again in the morning', () => {
    const state = takeCalls(startAnnouncements(board(50)), []);
    expect(playOut(takeCalls(state, board(51))).said).toEqual(['51', "51'"]);
  });

  it('announces each call exactly once and in order, however boards and utterances interleave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('call'), fc.constant('look'), fc.constant('end')), { maxLength: 80 }),
        (events) => {
          let last = 0;
          let state = startAnnouncements<Call>([]);
          const firsts: number[] = [];
          const advance = () => {
            state = nextUtterance(state);
            if (state.current?.utterance === 1) {
              firsts.push(state.current.call.callId);
            }
          };
          for (const event of events) {
            if (event === 'call') {
              last += 1;
            } else if (event === 'look') {
              state = takeCalls(state, board(...Array.from({ length: last }, (_, index) => index + 1)));
            } else {
              advance();
            }
          }
          state = takeCalls(state, board(...Array.from({ length: last }, (_, index) => index + 1)));
          do {
            advance();
          } while (state.current !== null);
          expect(firsts).toEqual(Array.from({ length: last }, (_, index) => index + 1));
        },
      ),
    );
  });
});
