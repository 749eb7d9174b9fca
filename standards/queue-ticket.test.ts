import { expect, it } from 'vitest';
import type { PaperTemplate } from '../core/domain/papers/paper-template';
import { printTicket, type TicketSlip } from '../core/domain/papers/print-ticket';
import ticketPaper from './papers/queue-ticket.json';

const slip: TicketSlip = {
  centreName: '某某街道社区事务受理服务中心',
  number: 'A012',
  itemName: '居住证申领',
  waitingAhead: 3,
  counterNumbers: [2, 5],
  issuedAt: '2026-03-02 09:15',
  priority: false,
  review: { code: '4829-0173', minutes: 30 },
};

const wordsOf = (html: string) => html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' ');

it('says where, what for, which number, how many are ahead, which counters, when, and the code of the review', () => {
  const words = wordsOf(printTicket(ticketPaper as PaperTemplate, slip));
  for (const said of [
    '某某街道',
    '居住证申领',
    'A012',
    '等候 3 人',
    '2、5 号 窗口',
    '2026-03-02 09:15',
    '评价码 4829-0173',
    '30 分钟内',
  ]) {
    expect(words).toContain(said);
  }
  expect(words).not.toContain('优先');
});

it('says that it goes before others, and nothing of counters where none is open', () => {
  const words = wordsOf(printTicket(ticketPaper as PaperTemplate, { ...slip, priority: true, counterNumbers: [] }));
  expect(words).toContain('优先');
  expect(words).not.toContain('留意');
});

it('is laid out by the standards, not by the program', () => {
  const own: PaperTemplate = {
    id: 'queue-ticket',
    version: 2,
    title: { 'zh-Hans': '号票' },
    pageSize: 'ticket',
    blocks: [{ type: 'line', text: '第 {{number}} 号', size: 'number' }],
  };
  expect(wordsOf(printTicket(own, slip)).trim()).toBe('第 A012 号');
});
