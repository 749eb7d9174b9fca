import type { LocalText } from '../domain/standards/bundle';

/** How the hub says no about deputies (AB角) and first questions (首问负责). */
export const conductRefusals = {
  'deputy.unknown': { zh: '没有这条 AB 角安排。', en: 'There is no such deputy arrangement.' },
  'deputy.over': { zh: '这条 AB 角安排已经结束。', en: 'This deputy arrangement is over.' },
  'deputy.self': { zh: '不能由本人代本人。请选另一位。', en: 'Nobody is their own deputy. Choose somebody else.' },
  'deputy.period': {
    zh: '缺勤的起止日期不对：结束不能早于开始，也不能早于今天。',
    en: 'The days are not right: the last cannot be before the first, nor before today.',
  },
  'deputy.inactive': {
    zh: '代办的人已停用，不能作 B 角。请选在用的人员。',
    en: 'This person is deactivated and cannot be a deputy. Choose somebody active.',
  },
  'deputy.overlap': {
    zh: '这位人员在这段日子里已有 B 角，事项有重叠。请先结束原来的安排，或改日期、事项。',
    en: 'Somebody is named for these days and items already. End that first, or change the days or the items.',
  },
  'deputy.circular': {
    zh: '两人在这段日子里互为 B 角，谁都不在。请另选一位。',
    en: 'The two would stand in for each other, and neither is here. Choose somebody else.',
  },
  'deputy.absent': {
    zh: '选的 B 角自己在这段日子里也缺勤。请另选一位。',
    en: 'The deputy is absent in these days too. Choose somebody else.',
  },
  'deputy.standsIn': {
    zh: '这位人员在这段日子里正代别人。请先给那位另安排 B 角。',
    en: 'This person stands in for somebody in these days. Name another deputy there first.',
  },
  'staff.standsIn': {
    zh: '这位人员是别人的 B 角，现在停用会没有人代。请先结束或改派那条 AB 角安排。',
    en: 'This person is a deputy, and nobody would stand in. End that arrangement or name another deputy first.',
  },
  'staff.absent': {
    zh: '这位人员今天缺勤，不能接办件。请交给 B 角或别的人员。',
    en: 'This person is absent today and cannot be given cases. Give it to the deputy or somebody else.',
  },
  'enquiry.unknown': { zh: '没有这条首问记录。', en: 'There is no such first question.' },
  'enquiry.closed': { zh: '这条首问已经办结，不能再改。', en: 'This first question is closed and cannot be changed.' },
  'enquiry.notYours': {
    zh: '这条首问不是您首问的，也没有转给您或本窗口。',
    en: 'This question was neither asked of you nor handed to you or this counter.',
  },
  'enquiry.targetUnknown': {
    zh: '要转给的人员或窗口不在用。请另选。',
    en: 'The person or counter to hand over to is not in use. Choose another.',
  },
  'enquiry.targetSelf': {
    zh: '不能转给自己。能答复就直接记下答复。',
    en: 'You cannot hand it over to yourself. If you can answer, record the answer.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
