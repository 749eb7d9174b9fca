import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from './announcer';

type Call = Readonly<{ callId: number; number: string }>;

const call = (callId: number): Call => ({ callId, number: `A00${callId}` });

function listen(speak: (call: Call) => Promise<void>) {
  const spoken: string[] = [];
  const shown: (string | null)[] = [];
  const announcer = createAnnouncer<Call>({
    speak: (one) => {
      spoken.push(one.number);
      return speak(one);
    },
    hush: () => undefined,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => Date.now(),
    onAir: (one) => shown.push(one === null ? null : one.number),
  });
  return { announcer, spoken, shown };
}

const lasting = (milliseconds: number) => () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe('the announcer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows and speaks the same call, twice when nobody else waits', async () => {
    const { announcer, spoken, shown } = listen(lasting(3000));
    announcer.take([]);
    announcer.take([call(1)]);
    await vi.runAllTimersAsync();
    expect(spoken).toEqual(['A001', 'A001']);
    expect(shown).toEqual(['A001', null]);
  });

  it('speaks two quick calls each with its own number, and neither is cut', async () => {
    const { announcer, spoken, shown } = listen(lasting(3000));
    announcer.take([]);
    announcer.take([call(1)]);
    await vi.advanceTimersByTimeAsync(100);
    announcer.take([call(2), call(1)]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(shown).toEqual(['A001']);
    await vi.runAllTimersAsync();
    expect(spoken).toEqual(['A001', 'A002', 'A002']);
    expect(shown).toEqual(['A001', 'A002', null]);
  });

  it('goes on when the voice never ends or fails', async () => {
    const never = new Promise<void>(() => undefined);
    const { announcer, shown } = listen((one) => (one.callId === 1 ? never : Promise.reject(new Error('no device'))));
    announcer.take([]);
    announcer.take([call(2), call(1)]);
    await vi.runAllTimersAsync();
    expect(shown).toEqual(['A001', 'A002', null]);
  });

  it('keeps each call in sight for some seconds even without a voice', async () => {
    const { announcer, shown } = listen(() => Promise.resolve());
    announcer.take([]);
    announcer.take([call(2), call(1)]);
    await vi.advanceTimersByTimeAsync(3900);
    expect(shown).toEqual(['A001']);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown).toEqual(['A001', 'A002']);
  });
});
