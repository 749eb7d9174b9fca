import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { known, openDemoHub } from '../../../hub/testing/demo-hub';

const residents = 40;

/** A centre that has served people: tickets, calls, sealed answers, sealed words of reviews. Answers with its folder. */
export async function liveIn(scratch: string): Promise<string> {
  const demo = await openDemoHub();
  const counterId = demo.counters[0];
  const [kiosk, clerk, rating] = [demo.identity('kiosk'), demo.identity('clerk', 1), demo.identity('rating', 1)];
  if (counterId === undefined) {
    throw new Error('The demo centre has no counters');
  }

  await demo.call(clerk, 'counter.open', { counterId });
  for (let n = 0; n < residents; n += 1) {
    const { ticketId } = await demo.call(kiosk, 'queue.issueTicket', {
      categoryId: known.category,
      itemId: known.item,
    });
    await demo.call(clerk, 'queue.callNext', { counterId });
    await demo.call(clerk, 'queue.startService', { counterId });
    const { draftId } = await demo.call(clerk, 'form.open', { templateId: 'dibao-application', ticketId });
    await demo.call(clerk, 'form.saveField', { draftId, path: 'applicantName', value: `居民${n}` });
    await demo.call(clerk, 'form.saveField', { draftId, path: 'householdAddress', value: `人民路${n}号` });
    demo.clock.pass(120_000);
    await demo.call(clerk, 'queue.finish', { counterId });
    await demo.call(rating, 'review.submit', { ticketId, level: 2, tags: ['213'], words: `第${n}位居民说的话` });
  }

  await demo.hub.stop();
  const dataDir = join(scratch, 'lived-in');
  await cp(demo.dataDir, dataDir, { recursive: true });
  return dataDir;
}
