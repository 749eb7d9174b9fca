import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, isMethodName, type MethodName } from '../core/contract/index';
import { refusalTexts } from '../core/contract/refusals';
import { roles, type Role } from '../core/contract/roles';
import { openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeAll(async () => {
  demo = await openDemoHub();
});
afterAll(() => demo.close());

const methods = Object.keys(contract).filter(isMethodName);

async function askAs(role: Role, method: string) {
  const actor = { role, stationId: null, stationName: null, counterId: null, staffId: null };
  // Nothing that is well-formed: a method that lets this through has forgotten to check.
  return demo.hub.centre()?.dispatch(actor, method, { requestId: 7, counterId: 7, from: 7, itemId: 7 });
}

describe('every method and every role', () => {
  it.each(methods)('%s lets in exactly the roles of its contract', async (method) => {
    for (const role of roles) {
      const reply = await askAs(role, method);
      const code = reply !== undefined && !reply.ok ? reply.error.code : 'done';
      expect(code === 'method.forbidden', `${role} at ${method}`).toBe(
        !contract[method].roles.some((one) => one === role),
      );
      expect(code).not.toBe('hub.fault');
    }
  });

  it('checks known, then allowed, then well-formed', async () => {
    expect(await askAs('kiosk', 'queue.teleport')).toMatchObject({ ok: false, error: { code: 'method.unknown' } });
    expect(await askAs('kiosk', '__proto__')).toMatchObject({ ok: false, error: { code: 'method.unknown' } });
    expect(await askAs('kiosk', 'queue.callNext')).toMatchObject({ ok: false, error: { code: 'method.forbidden' } });
    expect(await askAs('clerk', 'queue.callNext')).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', details: { issues: [{ path: 'counterId' }, { path: 'requestId' }] } },
    });
  });

  it('never lets staff review, nor see a single review before the manager does', () => {
    expect(contract['review.submit'].roles).toEqual(['rating']);
    expect(contract['review.submitByCode'].roles).toEqual(['kiosk']);
    // The mirror shows whole weeks in batches of five and more: no single review is in it.
    const reviewing = methods.filter(
      (method) => (method.startsWith('review.') || method.startsWith('score.')) && method !== 'review.mirror',
    );
    expect(reviewing.filter((method) => contract[method].roles.some((role: Role) => role === 'clerk'))).toEqual([]);
  });
});

it('locks the contract: a change is made on purpose', () => {
  const lines = methods.toSorted().map((method: MethodName) => {
    const { kind, roles: allowed, refusals } = contract[method];
    return `${method} ${kind} [${allowed.join(' ')}] ${refusals.join(' ')}`;
  });
  expect(lines.join('\n')).toMatchSnapshot();
});

it('has words in both languages for every refusal, and no two alike', () => {
  const texts = Object.values(refusalTexts);
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).toMatch(/^[A-Z]/);
  }

  expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
});
