import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPassword } from '../core/service/centre/demo-centre';
import { openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
  await demo.call(demo.identity('clerk', 1), 'session.signOut', {});
});
afterEach(() => demo.close());

const clerk = () => demo.identity('clerk', 1);
const signIn = (password: string, name = '陈静') => demo.ask(clerk(), 'session.signIn', { name, password });
const codeOf = (reply: Awaited<ReturnType<typeof signIn>>) => (reply.ok ? 'done' : reply.error.code);

describe('sign-in', () => {
  it('makes a guest a clerk, and a lock or a sign-out a guest again', async () => {
    expect((await demo.call(clerk(), 'session.read', {})).role).toBe('guest');
    await expect(demo.call(clerk(), 'queue.desk', { counterId: demo.counters[0] as never })).rejects.toThrow(
      'method.forbidden',
    );
    expect(codeOf(await signIn(demoPassword))).toBe('done');
    expect(await demo.call(clerk(), 'session.read', {})).toMatchObject({ role: 'clerk', staff: { name: '陈静' } });
    await demo.call(clerk(), 'session.lock', {});
    expect(await demo.call(clerk(), 'session.read', {})).toMatchObject({
      role: 'guest',
      locked: true,
      staff: { name: '陈静' },
    });
    await demo.call(clerk(), 'session.signOut', {});
    expect(await demo.call(clerk(), 'session.read', {})).toMatchObject({ role: 'guest', staff: null });
  });

  it('locks after five failures, longer each time, across a restart, and opens again with time', async () => {
    const codes = [];
    for (let i = 0; i < 5; i += 1) {
      codes.push(codeOf(await signIn('guess', '王磊')));
    }

    expect(codes).toEqual(['session.wrong', 'session.wrong', 'session.wrong', 'session.wrong', 'session.locked']);
    demo = await demo.restart();
    await demo.call(clerk(), 'session.signOut', {});
    expect(codeOf(await signIn(demoPassword, '王磊'))).toBe('session.locked');
    demo.clock.pass(14 * 60_000);
    expect(codeOf(await signIn(demoPassword, '王磊'))).toBe('session.locked');
    demo.clock.pass(61_000);
    expect(codeOf(await signIn('guess', '王磊'))).toBe('session.locked');
    demo.clock.pass(29 * 60_000);
    expect(codeOf(await signIn(demoPassword, '王磊'))).toBe('session.locked');
    demo.clock.pass(61_000);
    expect(codeOf(await signIn(demoPassword, '王磊'))).toBe('done');
  });

  it('answers an unknown name like a wrong password', async () => {
    expect(codeOf(await signIn('guess', '查无此人'))).toBe('session.wrong');
  });

  it('gives no manager rights at a counter, and lets no clerk in at the manager’s desk', async () => {
    expect(codeOf(await signIn(demoPassword, '周敏'))).toBe('done');
    expect((await demo.call(clerk(), 'session.read', {})).role).toBe('clerk');
    const desk = demo.identity('manager');
    await demo.ask(desk, 'session.signOut', {});
    expect(await demo.ask(desk, 'session.signIn', { name: '陈静', password: demoPassword })).toMatchObject({
      error: { code: 'session.notHere' },
    });
  });

  it('ends the older session of a person who signs in elsewhere', async () => {
    await signIn(demoPassword);
    await demo.call(demo.identity('clerk', 2), 'session.signIn', { name: '陈静', password: demoPassword });
    expect((await demo.call(clerk(), 'session.read', {})).role).toBe('guest');
  });

  it('ends by itself after twelve hours', async () => {
    await signIn(demoPassword);
    demo.clock.pass(12 * 3600_000 + 1);
    expect((await demo.call(clerk(), 'session.read', {})).role).toBe('guest');
  });
});

describe('the PIN', () => {
  beforeEach(async () => {
    await signIn(demoPassword);
  });

  it('unlocks this person on this station, and is disabled after five wrong ones', async () => {
    await demo.call(clerk(), 'session.setPin', { pin: '246801' });
    await demo.call(clerk(), 'session.lock', {});
    const wrong = async () => codeOf(await demo.ask(clerk(), 'session.unlock', { pin: '111111' }));
    expect(await wrong()).toBe('session.pinWrong');
    await demo.call(clerk(), 'session.unlock', { pin: '246801' });
    await demo.call(clerk(), 'session.lock', {});
    expect([await wrong(), await wrong(), await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
      ...Array.from({ length: 4 }, () => 'session.pinWrong'),
      'session.pinDisabled',
      'session.pinDisabled',
    ]);
    expect(codeOf(await demo.ask(clerk(), 'session.unlock', { pin: '246801' }))).toBe('session.pinDisabled');
    expect(codeOf(await signIn(demoPassword))).toBe('done');
  });

  it('is refused where none is set, and where nobody is signed in', async () => {
    await demo.call(clerk(), 'session.lock', {});
    expect(codeOf(await demo.ask(clerk(), 'session.unlock', { pin: '246801' }))).toBe('session.pinNotSet');
    await demo.call(clerk(), 'session.signOut', {});
    expect(codeOf(await demo.ask(clerk(), 'session.unlock', { pin: '246801' }))).toBe('session.none');
  });
});

it('keeps the last manager', async () => {
  const manager = demo.identity('manager');
  const staff = await demo.call(manager, 'staff.list', {});
  const only = staff.find((person) => person.roles.includes('manager'));
  await expect(demo.call(manager, 'staff.deactivate', { staffId: only?.id as never })).rejects.toThrow(
    'staff.lastManager',
  );
});
