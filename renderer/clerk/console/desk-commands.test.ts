import { describe, expect, it } from 'vitest';
import { findObstacle, type Desk, type DeskCommand } from './desk-commands';

const now = Date.parse('2026-03-02T02:00:00.000Z');

type Current = NonNullable<Desk['current']>;

function desk(change: Partial<Desk> = {}, state: Desk['counter']['state'] = 'open'): Desk {
  const counter = { state } as Desk['counter'];
  return {
    counter,
    current: null,
    waiting: [],
    held: [],
    missed: [],
    today: { finished: 0, missed: 0, quick: 0 },
    undo: null,
    isTideIn: false,
    ...change,
  };
}

function current(change: Partial<Current>): Partial<Desk> {
  return { current: { state: 'called', calls: 1, missableFrom: null, missableAfterCalls: 2, ...change } as Current };
}

const one = [{}] as unknown as Desk['waiting'] & Desk['held'];

describe('findObstacle', () => {
  it.each<[DeskCommand, string, Desk, string | undefined]>([
    ['next', 'an open counter with people waiting', desk({ waiting: one }), undefined],
    ['next', 'an empty queue', desk(), 'nobodyWaiting'],
    ['next', 'a closed counter', desk({ waiting: one }, 'closed'), 'closed'],
    ['next', 'a paused counter', desk({ waiting: one }, 'paused'), 'paused'],
    ['next', 'somebody at the counter', desk({ waiting: one, ...current({}) }), 'busy'],
    ['recall', 'a called person', desk(current({})), undefined],
    ['recall', 'nobody', desk(), 'nobodyHere'],
    ['recall', 'a person already being served', desk(current({ state: 'serving' })), 'notCalled'],
    ['start', 'a called person', desk(current({})), undefined],
    ['finish', 'a person being served', desk(current({ state: 'serving' })), undefined],
    ['finish', 'a person only called', desk(current({})), 'notServing'],
    ['hold', 'a person being served', desk(current({ state: 'serving' })), undefined],
    ['resume', 'somebody on hold', desk({ held: one }), undefined],
    ['resume', 'nobody on hold', desk(), 'nobodyHeld'],
    ['transfer', 'nobody', desk(), 'nobodyHere'],
  ])('%s with %s', (command, _situation, state, obstacle) => {
    expect(findObstacle(command, state, now)?.kind).toBe(obstacle);
  });

  it('says how many calls are missing before 过号', () => {
    expect(findObstacle('missed', desk(current({})), now)).toEqual({ kind: 'moreCalls', count: 1 });
  });

  it('counts the seconds down until 过号 is allowed', () => {
    const soon = current({ calls: 2, missableFrom: '2026-03-02T02:00:07.200Z' as Current['calledAt'] });
    expect(findObstacle('missed', desk(soon), now)).toEqual({ kind: 'tooSoon', seconds: 8 });
    expect(findObstacle('missed', desk(soon), now + 7_200)).toBeNull();
  });
});
