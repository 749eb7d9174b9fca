import type { LocalText } from '../domain/standards/bundle';

/** How the hub says no about the list of cases, its views and what is taken out of it. */
export const caseListRefusals = {
  'view.unknown': { zh: '没有这个视图，可能已被删除。', en: 'There is no such view; it may have been removed.' },
  'view.nameTaken': {
    zh: '已有同名的视图，没有保存。请换个名称。',
    en: 'A view of this name exists; not saved. Choose another name.',
  },
  'view.managerOnly': {
    zh: '大家共用的视图由主任设置，没有改动。',
    en: 'Views that everybody shares are set by the manager; nothing was changed.',
  },
  'view.tooMany': {
    zh: '视图太多，没有保存。请先删除不用的。',
    en: 'There are too many views; not saved. Remove some that nobody uses.',
  },
  'export.nothing': {
    zh: '按现在的条件没有办件，没有导出。',
    en: 'No case fits these conditions; nothing was exported.',
  },
  'export.tooMany': {
    zh: '办件太多，超过一次导出的上限，没有导出。请缩小范围，例如按月份分次导出。',
    en: 'More cases than one file may hold; nothing was exported. Narrow it, for example month by month.',
  },
  'export.managerOnly': {
    zh: '这么多办件只能由主任导出，没有导出。请缩小范围，或请主任导出。',
    en: 'Only the manager exports as many cases; nothing was exported. Narrow it, or ask the manager.',
  },
  'export.witnessNeeded': {
    zh: '批量导出要有第二位工作人员在场，输入姓名和密码确认。',
    en: 'A mass export needs a second member of staff to confirm with name and password.',
  },
  'export.witnessSame': {
    zh: '复核人不能是导出人自己，没有导出。',
    en: 'Nobody confirms their own export; nothing was exported.',
  },
  'export.gone': {
    zh: '这份导出文件已过保留时间或不是您导出的，请重新导出。',
    en: 'This file is no longer kept, or is not yours. Export again.',
  },
  'progress.tooManyTries': {
    zh: '输错次数太多，请稍等几分钟再试，或带回执到服务台查询。',
    en: 'Too many wrong codes. Wait some minutes, or ask at the service desk with your receipt.',
  },
  'case.callBackPast': {
    zh: '回电日期不能早于今天，没有保存。',
    en: 'The day to call back cannot be before today; nothing was saved.',
  },
  'case.noCaller': {
    zh: '还不知道是谁来问的。请写明姓名和电话，或选一位已登记的居民。',
    en: 'Who asks is not known yet. Give a name and a telephone, or choose a resident on record.',
  },
  'case.noCallBack': { zh: '这个办件没有等着回电。', en: 'Nobody waits to be called back about this case.' },
  'case.atCounter': { zh: '这个办件已经在窗口办理。', en: 'This case is at a counter already.' },
  'case.otherResident': {
    zh: '这个办件是另一位居民的，没有转到窗口。请先核对身份。',
    en: 'This case is of another resident; it was not taken up. Check who is here first.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
