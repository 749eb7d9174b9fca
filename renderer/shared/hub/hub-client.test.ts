import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CounterId } from '../../../core/domain/id';
import { createHubClient } from './hub-client';
import type { LineEvents } from './line';

type Sent = Readonly<{ id: number; method: string; input: Readonly<Record<string, unknown>> }>;

/** A hub on a wire that can be cut: keeps what it was sent on each line. */
function wire() {
  const lines: Sent[][] = [];
  let events: LineEvents | null = null;
  const connect = (given: LineEvents) => {
    events = given;
    return () => undefined;
  };
  const open = () => {
    const sent: Sent[] = [];
    lines.push(sent);
    events?.opened({ send: (text) => sent.push(JSON.parse(text) as Sent), drop: () => events?.closed() });
  };
  const say = (frame: unknown) => events?.received(JSON.stringify(frame));
  const greet = () => say({ hello: { protocol: 1, hub: 'test', seq: 0 } });
  return { client: createHubClient(connect), lines, open, greet, say, cut: () => events?.closed() };
}

const counterId = 'counter-1' as CounterId;

describe('the client of the hub', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for the greeting, then asks and hands on the answer', async () => {
    const { client, lines, open, greet, say } = wire();
    const reply = client.call('centre.read', {});
    open();
    expect(lines[0]).toEqual([]);
    greet();
    expect(client.readLine().state).toBe('up');
    expect(lines[0]).toMatchObject([{ id: 1, method: 'centre.read', input: {} }]);
    say({ id: 1, ok: true, value: { name: 'X' } });
    expect(await reply).toEqual({ ok: true, value: { name: 'X' } });
  });

  it('gives commands a request id of their own, and queries none', () => {
    const { client, lines, open, greet } = wire();
    open();
    greet();
    void client.call('queue.callNext', { counterId });
    void client.call('queue.callNext', { counterId });
    void client.call('queue.board', {});
    const [first, second, query] = lines[0] ?? [];
    expect(first?.input['requestId']).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.input['requestId']).not.toBe(first?.input['requestId']);
    expect(query?.input).toEqual({});
  });

  it('sends what was not answered again after a break, with the same request id', async () => {
    const { client, lines, open, greet, say, cut } = wire();
    open();
    greet();
    const reply = client.call('queue.callNext', { counterId });
    cut();
    expect(client.readLine().state).toBe('down');
    open();
    expect(lines[1]).toEqual([]);
    greet();
    expect(lines[1]).toEqual(lines[0]);
    say({ id: 1, ok: true, value: { number: 'A001' } });
    expect(await reply).toMatchObject({ ok: true });
    cut();
    open();
    greet();
    expect(lines[2]).toEqual([]);
  });

  it('says that it does not know when no answer comes', async () => {
    const { client, open, greet } = wire();
    open();
    greet();
    const reply = client.call('queue.callNext', { counterId });
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await reply).toMatchObject({ ok: false, error: { code: 'line.noAnswer' } });
  });

  it('hands notices to those who listen, until they stop', () => {
    const { client, open, greet, say } = wire();
    open();
    greet();
    const heard: string[] = [];
    const stop = client.subscribeNotices(({ type }) => heard.push(type));
    say({ notice: { seq: 1, type: 'ticket.issued', subjectId: 't' } });
    stop();
    say({ notice: { seq: 2, type: 'ticket.called', subjectId: 't' } });
    expect(heard).toEqual(['ticket.issued']);
  });

  it('finds out by itself that a silent line is dead, and keeps one that answers', async () => {
    const { client, lines, open, greet, say } = wire();
    open();
    greet();
    await vi.advanceTimersByTimeAsync(8_500);
    expect(lines[0]).toMatchObject([{ id: 0 }]);
    say({ id: 0, ok: true, value: {} });
    await vi.advanceTimersByTimeAsync(7_000);
    expect(client.readLine().state).toBe('up');
    await vi.advanceTimersByTimeAsync(12_000);
    expect(client.readLine().state).toBe('down');
  });

  it('keeps the refusal of a station that the hub does not know', () => {
    const { client, open, say, cut } = wire();
    open();
    say({ refused: { code: 'station.unknown', message: 'no' } });
    cut();
    expect(client.readLine()).toMatchObject({ state: 'down', refusal: { code: 'station.unknown' } });
  });
});
