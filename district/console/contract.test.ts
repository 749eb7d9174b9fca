import { expect, it, describe } from 'vitest';
import { consoleContract, isConsoleMethod } from '../../core/contract/console/index';
import { consoleRefusalTexts } from '../../core/contract/console/refusals';
import { consoleRoles, staffRoles } from '../../core/contract/console/roles';
import { useTestConsoles } from './testing/console-server';

const start = useTestConsoles();

const methods = Object.keys(consoleContract).filter(isConsoleMethod).toSorted();

/** Nothing that is well-formed: a method that lets this through has forgotten to check. */
const nonsense = { requestId: 7, centreNo: 'x', userNo: 'x', name: 7, limit: 'x' };

describe('every method and every role', () => {
  it('lets in exactly the roles of the contract', async () => {
    const server = await start();
    for (const role of consoleRoles) {
      const browser = role === 'guest' ? server.open() : await server.openAs(role, [role]);
      for (const method of methods) {
        const { code } = await browser.ask(method, nonsense);
        const isRefused = code === 'method.forbidden' || code === 'session.none';
        expect(isRefused, `${role} at ${method}`).toBe(!consoleContract[method].roles.some((one) => one === role));
        expect(code, `${role} at ${method}`).not.toBe('console.fault');
      }
    }
  });

  it('adds up the roles of one person', async () => {
    const browser = await (await start()).openAs('周敏', ['viewer', 'admin']);
    expect((await browser.ask('user.list')).status).toBe(200);
    expect((await browser.ask('centre.list')).status).toBe(200);
    expect((await browser.ask('enrolment.addCentre', { name: 'x', divisionCode: '310101' })).code).toBe(
      'method.forbidden',
    );
  });

  it('checks known, then allowed, then well-formed', async () => {
    const server = await start();
    const browser = await server.openAs('陈静', ['viewer']);
    expect(await browser.ask('centre.teleport')).toMatchObject({ status: 404, code: 'method.unknown' });
    expect(await browser.ask('__proto__')).toMatchObject({ status: 404, code: 'method.unknown' });
    expect(await browser.ask('user.add', nonsense)).toMatchObject({ status: 403, code: 'method.forbidden' });
    expect(await browser.ask('centre.readDay', { centreNo: 1, businessDate: '2026-02-30' })).toMatchObject({
      status: 400,
      code: 'input.invalid',
      details: { issues: [{ path: 'businessDate', problem: 'no such day' }] },
    });
  });
});

it('locks the contract: a change is made on purpose', () => {
  const lines = methods.map((method) => {
    const { kind, roles, refusals } = consoleContract[method];
    return `${method} ${kind} [${roles.join(' ')}] ${refusals.join(' ')}`;
  });
  expect(lines.join('\n')).toMatchSnapshot();
});

it('gives nobody a method by being signed in that changes anything but themselves', () => {
  const forAll = methods.filter(
    (method) =>
      consoleContract[method].kind === 'command' &&
      staffRoles.every((role) => consoleContract[method].roles.some((one) => one === role)),
  );
  expect(forAll).toEqual(['export.make', 'session.changePassword', 'session.signIn', 'session.signOut']);
});

it('has no words for a no that nobody says', () => {
  const said = new Set<string>(methods.flatMap((method) => [...consoleContract[method].refusals]));
  const common = Object.keys(consoleRefusalTexts).filter((code) => !said.has(code));
  expect(common).toEqual([
    'method.unknown',
    'method.forbidden',
    'input.invalid',
    'request.foreign',
    'request.repeated',
    'request.tooLarge',
    'console.fault',
    'session.none',
  ]);
});

it('has words in both languages for every refusal, and no two alike', () => {
  const texts = Object.values(consoleRefusalTexts);
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).toMatch(/^[A-Z]/);
  }

  expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
});
