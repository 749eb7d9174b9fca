import { describe, expect, it } from 'vitest';
import { upcast } from './upcast';

const versions = { 'ticket.issued': 3, 'ticket.called': 1 };
const steps = {
  'ticket.issued@1': (payload: unknown) => ({ ...(payload as object), second: true }),
  'ticket.issued@2': (payload: unknown) => ({ ...(payload as object), third: true }),
};
const read = (type: string, v: number) => upcast({ type, v, payload: { first: true } }, versions, steps);

describe('a fact of another version', () => {
  it('is read through every step between', () => {
    expect(read('ticket.issued', 1)).toMatchObject({ v: 3, payload: { first: true, second: true, third: true } });
    expect(read('ticket.issued', 2)).toMatchObject({ v: 3, payload: { first: true, third: true } });
    expect(read('ticket.issued', 3)).toMatchObject({ v: 3, payload: { first: true } });
    expect(read('ticket.called', 1)).toMatchObject({ v: 1 });
  });

  it('is left for a newer program when it is of a newer version, an unknown kind, or no step leads on', () => {
    expect(read('ticket.issued', 4)).toBeNull();
    expect(read('ticket.sung', 1)).toBeNull();
    expect(read('constructor', 1)).toBeNull();
    expect(read('ticket.issued', 0)).toBeNull();
  });
});
