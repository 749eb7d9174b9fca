import { describe, expect, it } from 'vitest';
import { createRestartPolicy } from './restart-policy';

function policyAt() {
  let time = 1_000_000;
  const policy = createRestartPolicy(() => time);
  return { policy, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('the restarting of a hub process', () => {
  it('is quick at first, slower each time, and never slower than five seconds', () => {
    const { policy } = policyAt();
    const waits = Array.from({ length: 7 }, () => {
      policy.started();
      policy.cameUp();
      return policy.died();
    });
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it('is quick again after a hub that ran soundly', () => {
    const { policy, pass } = policyAt();
    policy.started();
    policy.cameUp();
    policy.died();
    policy.started();
    policy.cameUp();
    pass(11_000);
    expect(policy.died()).toBe(200);
  });

  it('is left to people after five starts without a hub coming up', () => {
    const { policy, pass } = policyAt();
    pass(5000);
    const waits = Array.from({ length: 5 }, () => {
      policy.started();
      return policy.died();
    });
    expect(waits).toEqual([200, 400, 800, 1600, null]);
  });

  it('takes "in use" right after the start for the hub of a shell that has just crashed', () => {
    const { policy, pass } = policyAt();
    policy.started();
    expect(policy.mayBeGhost()).toBe(true);
    pass(4999);
    expect(policy.mayBeGhost()).toBe(true);
    pass(1);
    expect(policy.mayBeGhost()).toBe(false);
  });

  it('takes "in use" for the dead hub only for a while', () => {
    const { policy, pass } = policyAt();
    policy.started();
    pass(5000);
    expect(policy.mayBeGhost()).toBe(false);
    policy.cameUp();
    policy.died();
    policy.started();
    expect(policy.mayBeGhost()).toBe(true);
    pass(10_000);
    expect(policy.mayBeGhost()).toBe(false);
  });
});
