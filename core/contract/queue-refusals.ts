import type { LocalText } from '../domain/standards/bundle';

/** How the queue says no: what is wrong, what is kept, what to do next. */
export const queueRefusals = {
  'queue.empty': { zh: '现在没有人等候这个窗口。', en: 'Nobody is waiting for this counter.' },
  'queue.noCounter': {
    zh: '今天没有窗口办理这个大类，请咨询服务台。',
    en: 'No counter serves this category today. Please ask at the desk.',
  },
  'queue.quotaReached': {
    zh: '这个大类现在的号已经取完，没有取号。请稍后再取、改日再来，或到服务台咨询。',
    en: 'The numbers of this category are used up for now; none was taken. Try later or another day, or ask at the desk.',
  },
  'person.idWrong': {
    zh: '身份证号不对，请核对后重输，也可以不填直接取号。',
    en: 'The ID number is not right. Check it and type it again, or take a number without it.',
  },
  'counter.tideOut': {
    zh: '现在等候的人不多，潮汐窗口还不用叫号。',
    en: 'Few people wait now; a tide counter need not call yet.',
  },
  'staff.busy': {
    zh: '您在另一个窗口还有一位居民没有办完，请先办完。',
    en: 'You still have a person at another counter. Finish there first.',
  },
  'ticket.unknown': { zh: '没有这张号，或不是今天的号。', en: 'There is no such ticket today.' },
  'ticket.none': { zh: '窗口上没有叫到的号。', en: 'No ticket is at this counter.' },
  'ticket.notCalled': { zh: '这张号没有在呼叫中。', en: 'The ticket is not being called.' },
  'ticket.notServing': { zh: '还没有开始办理，请先按“开始”。', en: 'Service has not started. Press Start first.' },
  'ticket.notHeld': { zh: '这张号没有挂起。', en: 'The ticket is not on hold.' },
  'ticket.notMissed': { zh: '这张号没有过号。', en: 'The ticket was not missed.' },
  'ticket.notWaiting': { zh: '这张号不在等候中。', en: 'The ticket is not waiting.' },
  'ticket.tooSoon': {
    zh: '还不能记过号：请按规定次数呼叫并等待。',
    en: 'Too soon to mark as missed: call again and wait as set.',
  },
  'ticket.taken': { zh: '这张号已被别的窗口叫走。', en: 'Another counter has this ticket.' },
  'ticket.laterTooOften': {
    zh: '这张号推后的次数已满，位置不变。仍来不及可以过号后再排。',
    en: 'This number was let go later as often as is allowed; it keeps its place.',
  },
  'ticket.lastAlready': {
    zh: '后面没有人等候，不用推后。',
    en: 'Nobody waits behind this number, so there is nobody to let pass.',
  },
  'transfer.nowhere': { zh: '没有窗口能办，无法转移。', en: 'No counter can serve it there.' },
  'transfer.closed': {
    zh: '这个窗口现在没有开，没有转移。请转给开着的窗口或大类。',
    en: 'This counter is closed now; nothing was sent. Send it to an open counter or a category.',
  },
  'transfer.absent': {
    zh: '这位同事现在不在任何窗口，没有转移。请转给窗口或大类。',
    en: 'This colleague works at no counter now; nothing was sent. Send it to a counter or a category.',
  },
  'item.already': { zh: '这个事项已经在这张号里了。', en: 'This item is on the ticket already.' },
  'undo.nothing': { zh: '没有可以撤回的操作。', en: 'There is nothing to take back.' },
  'undo.tooLate': { zh: '撤回的时间已过，操作已生效。', en: 'The time to take this back is over; it stands.' },
  'undo.movedOn': {
    zh: '这张号已经有了后续操作或评价，不能撤回。',
    en: 'Somebody has gone on with this ticket or rated it; it cannot be taken back.',
  },
  'return.unknown': {
    zh: '没有这个回头号，请核对号码或到服务台咨询。',
    en: 'There is no such return ticket. Check the code, or ask at the desk.',
  },
  'return.used': { zh: '这个回头号已经用过了。', en: 'This return ticket was used already.' },
  'return.expired': {
    zh: '这个回头号已过期，请重新取号。',
    en: 'This return ticket has expired. Please take a new number.',
  },
  'handOut.unknown': {
    zh: '没有找到这个办件，请核对回执上的查询码，或到服务台咨询。',
    en: 'No such case. Check the code on the receipt, or ask at the desk.',
  },
  'handOut.notReady': {
    zh: '这个办件还没有办结，证件还不能领取，没有取号。',
    en: 'This case is not completed, so there is nothing to collect yet; no number was taken.',
  },
  'handOut.done': { zh: '这个办件的证件已经领走了。', en: 'The document of this case was collected already.' },
  'appointment.unknown': {
    zh: '没有这个预约，请核对预约码，或直接取号。',
    en: 'There is no such appointment. Check the code, or take a number.',
  },
  'appointment.used': {
    zh: '这个预约已用过、已取消或已过期，请直接取号。',
    en: 'This appointment was used, cancelled or has lapsed. Please take a number.',
  },
  'appointment.otherDay': {
    zh: '这个预约不是今天的，请按预约日期来，预约仍保留。',
    en: 'This appointment is for another day. It is kept: please come then.',
  },
  'appointment.outOfReach': {
    zh: '这一天不能预约，请选可预约的日期。',
    en: 'This day cannot be booked. Choose one within reach.',
  },
  'appointment.noSlot': {
    zh: '没有这个时段，或时段已过，请重新选择。',
    en: 'There is no such slot, or it is over. Choose another.',
  },
  'appointment.full': { zh: '这个时段已约满，请另选时段。', en: 'This slot is full. Choose another.' },
  'appointment.already': {
    zh: '这个电话当天已有同类预约，没有重复预约。',
    en: 'This phone has an appointment of the category on that day already; no second one was made.',
  },
  'appointment.nameWrong': {
    zh: '姓名里有不能用的字符，请重新填写。',
    en: 'The name holds signs that cannot be kept. Type it again.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
