import type { ItemId, ResidentId, TicketId } from '../../core/domain/id';
import type { DemoHub } from './demo-hub';

/** What the drill's residents are called: none of it may be readable anywhere outside the seal. */
export const residentMarkers = ['标记李建国', '13900139000', 'E98765432', '标记厂', '310104194802164472'];

/** A person at a counter whom the centre comes to know, and others who come and go: every fact about residents. */
export async function knowResidents(demo: DemoHub, ticketId: TicketId): Promise<ResidentId> {
  const clerk = demo.identity('clerk', 3);
  const manager = demo.identity('manager');
  const register = (name: string, more: object = {}) =>
    demo.call(clerk, 'resident.register', { values: [{ field: 'name', value: name }], verified: true, ...more });

  const { residentId } = await demo.call(clerk, 'resident.register', {
    values: [
      { field: 'name', value: residentMarkers[0] },
      { field: 'phones', value: residentMarkers[1] },
      { field: 'employer', value: residentMarkers[3] },
    ],
    document: { kind: 'residentIdCard', number: residentMarkers[4] ?? '' },
    verified: true,
  });
  // A case may be opened before anybody knows whose it is.
  const itemIds = ['medical-insurance-card-application' as ItemId];
  const early = await demo.call(clerk, 'case.open', { channel: 'counter', ticketId, residentId: null, itemIds });
  for (const { caseId } of early.cases) {
    await demo.call(clerk, 'form.open', { templateId: 'social-security-card-application', caseId });
  }

  await demo.call(clerk, 'resident.identify', { ticketId, residentId });
  for (const { caseId } of early.cases) {
    await demo.call(clerk, 'case.abandon', { caseId, reason: '误开' });
  }

  await demo.call(clerk, 'resident.reveal', { residentId, fields: ['phones'], purpose: 'contact' });
  await demo.call(clerk, 'resident.consent', { residentId, purpose: 'reuse', given: true });

  const other = await register('标记李小红', { document: { kind: 'passport', number: residentMarkers[2] } });
  const related = { residentId, otherId: other.residentId, relation: 'child', sameHousehold: true } as const;
  const { relationId } = await demo.call(clerk, 'resident.relate', related);
  await demo.call(clerk, 'resident.unrelate', { relationId });
  await demo.call(clerk, 'resident.relate', related);

  const twice = await register('标记李建国');
  const merge = { intoId: residentId, fromId: twice.residentId };
  const { mergeId } = await demo.call(manager, 'resident.merge', merge);
  await demo.call(manager, 'resident.unmerge', { mergeId });
  await demo.call(manager, 'resident.erase', { residentId: twice.residentId, reason: 'mistake' });
  await demo.call(manager, 'centre.makeRecoveryKey', { password: 'yimen-demo' });
  return residentId;
}
