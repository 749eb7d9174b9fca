import { visit } from '../../../district/testing/visit';
import type { WorkingCentre } from './add-centres';

/** One of each: a fork, a clone's tell-tale, a wrong signature, and a fact that no version knows yet. */
export async function makeTrouble({ centre, log }: WorkingCentre): Promise<void> {
  const stale = log.copy();
  const head = log.envelopes.length;
  log.add({ type: 'robot.greeted', payload: { robotId: 'r-1' } });
  await centre.post('append', log.batch(head + 1, head + 1, { appVersion: '0.1.0' }));
  stale.add(...visit(1));
  await centre.post('append', stale.batch(head + 1, head + 5, { appVersion: '0.1.0' }));
  const tampered = Buffer.from(log.batch(head + 1, head + 1));
  tampered[tampered.length - 12] = (tampered[tampered.length - 12] ?? 0) ^ 1;
  await centre.post('append', tampered);
}
