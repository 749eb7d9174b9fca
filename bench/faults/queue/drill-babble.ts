import type { CommandName } from '../../../core/contract/index';
import { refusalTexts } from '../../../core/contract/refusals';
import { known, openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import { createRandom, type Random } from '../../day/random';
import type { Tally } from '../support/tally';

const signs = '0123456789Xx;:%?^~\u0000\u0002\u0003\u001b\r\n\t 　０１９Ａ身份证�';

/** Row 74: card readers and scanners send anything, the printer does not print, and the hall goes on. */
export async function drillBabble(tally: Tally, runs: number): Promise<void> {
  const demo = await openDemoHub({
    print: {
      renderPdf: async () => Promise.reject(new Error('printer babbles')),
      print: async () => ({ printed: false, printer: null, message: '\u0000缺纸?' }),
    },
  });
  const random = createRandom(74);
  for (let n = 0; n < runs; n += 1) {
    await babbleAt(tally, demo, babble(random));
  }

  const ticket = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  tally.check(
    74,
    'no babble has used up a number',
    ticket.number === 'E001' ? null : `the next number is ${ticket.number}`,
  );
  const { documentId } = await demo.call(demo.identity('kiosk'), 'document.freezeTicket', {
    ticketId: ticket.ticketId,
  });
  await demo.ask(demo.identity('kiosk'), 'document.requestPrint', { documentId });
  const again = await demo.call(demo.identity('clerk', 1), 'document.freezeTicket', { ticketId: ticket.ticketId });
  tally.check(
    74,
    'without paper the ticket is valid and can be printed again',
    again.documentId === documentId ? null : 'another paper',
  );
  const { waitingTotal } = await demo.call(demo.identity('hall'), 'queue.board', {});
  tally.check(74, 'without paper the person waits', waitingTotal === 1 ? null : `${waitingTotal} wait`);
  await demo.close();
}

function babble(random: Random): string {
  const length = 1 + Math.floor(random.next() * 60);
  return Array.from({ length }, () => signs[Math.floor(random.next() * signs.length)]).join('');
}

async function babbleAt(tally: Tally, demo: DemoHub, text: string): Promise<void> {
  const asks: readonly (readonly [CommandName, object])[] = [
    ['queue.issueTicket', { categoryId: known.category, idNumber: text }],
    ['queue.issueHandOut', { code: text }],
    ['queue.takeReturn', { code: text }],
    ['appointment.checkIn', { code: text }],
    ['queue.letLater', { ticketId: text }],
  ];
  for (const [method, input] of asks) {
    const reply = await demo.ask(demo.identity('kiosk'), method, input);
    const isWord = !reply.ok && reply.error.code !== 'hub.fault' && reply.error.code in refusalTexts;
    tally.check(
      74,
      'whatever a scanner sends is refused in words',
      isWord ? null : `${method} with ${JSON.stringify(text)}: ${JSON.stringify(reply)}`,
    );
  }
}
