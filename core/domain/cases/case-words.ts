import type { LocalText } from '../standards/bundle';
import type { CaseLamp } from './case-lamp';
import type { CaseChannel, CaseState, OutwardState } from './case-state';

/** The words of our own states, for staff: on screens and in files alike. */
export const stateWords: Readonly<Record<CaseState, LocalText>> = {
  preparing: { zh: '准备中', en: 'Preparing' },
  received: { zh: '已收件', en: 'Received' },
  supplementing: { zh: '待补正', en: 'To be supplemented' },
  accepted: { zh: '已受理', en: 'Accepted' },
  processing: { zh: '办理中', en: 'In progress' },
  suspended: { zh: '特别程序', en: 'Suspended' },
  completed: { zh: '已办结，待送达', en: 'Done, to be handed over' },
  handedOver: { zh: '已送达', en: 'Handed over' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  abandoned: { zh: '未收件', en: 'Never taken in' },
};

/** The words of the national exchange, for residents. */
export const outwardWords: Readonly<Record<OutwardState, LocalText>> = {
  pending: { zh: '待受理', en: 'Waiting to be accepted' },
  inProgress: { zh: '办理中', en: 'In progress' },
  closed: { zh: '已完结', en: 'Finished' },
};

export const channelWords: Readonly<Record<CaseChannel, LocalText>> = {
  counter: { zh: '窗口', en: 'Counter' },
  phone: { zh: '电话', en: 'Telephone' },
  network: { zh: '网上', en: 'Network' },
};

export const lampWords: Readonly<Record<CaseLamp, LocalText>> = {
  off: { zh: '不计时', en: 'No clock' },
  unknown: { zh: '未定', en: 'Not set' },
  green: { zh: '正常', en: 'In time' },
  amber: { zh: '快到期', en: 'Due soon' },
  red: { zh: '今天到期', en: 'Due today' },
  overdue: { zh: '已逾期', en: 'Overdue' },
};
