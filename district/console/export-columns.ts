import type { ConsoleOutput } from '../../core/contract/console/index';
import type { LocalText } from '../../core/domain/standards/bundle';
import type { Figures } from './figures';
import type { Cell } from './write-csv';

export type ExportColumn<Row> = Readonly<{ name: string; heading: LocalText; cell: (row: Row) => Cell }>;

type Listed = ConsoleOutput<'centre.list'>['centres'][number];
type Ticket = ConsoleOutput<'centre.listTickets'>['tickets'][number];

export type ExportedDay = Readonly<{ businessDate: string; figures: Figures; levels: readonly number[] }>;

function figureColumns<Row>(of: (row: Row) => Figures): readonly ExportColumn<Row>[] {
  const column = (name: keyof Figures, zh: string, en: string): ExportColumn<Row> => ({
    name,
    heading: { zh, en },
    cell: (row) => of(row)[name],
  });
  return [
    column('issued', '取号', 'Numbers issued'),
    column('called', '已叫号', 'Called'),
    column('finished', '办结', 'Finished'),
    column('missed', '过号', 'Missed'),
    column('cancelled', '取消', 'Cancelled'),
    column('expired', '当日作废', 'Expired'),
    column('open', '未办结', 'Open'),
    column('waitMedian', '等候中位数（秒）', 'Median wait (s)'),
    column('waitP90', '等候九成（秒）', 'Wait, nine of ten (s)'),
  ];
}

export const centreColumns: readonly ExportColumn<Listed>[] = [
  { name: 'name', heading: { zh: '中心', en: 'Centre' }, cell: ({ name }) => name },
  { name: 'divisionCode', heading: { zh: '区划代码', en: 'Division code' }, cell: ({ divisionCode }) => divisionCode },
  { name: 'keyState', heading: { zh: '密钥', en: 'Key' }, cell: ({ keyState }) => keyState },
  { name: 'lastBatchAt', heading: { zh: '最近上报', en: 'Last report' }, cell: ({ lastBatchAt }) => lastBatchAt },
  { name: 'newestFactAt', heading: { zh: '最新记录', en: 'Newest fact' }, cell: ({ newestFactAt }) => newestFactAt },
  {
    name: 'clockOffsetMs',
    heading: { zh: '时钟差（毫秒）', en: 'Clock offset (ms)' },
    cell: ({ clockOffset }) => clockOffset,
  },
  { name: 'factsWaiting', heading: { zh: '待报', en: 'Facts waiting' }, cell: ({ factsWaiting }) => factsWaiting },
  ...figureColumns<Listed>(({ today }) => today),
  { name: 'reviews', heading: { zh: '30 天评价数', en: 'Reviews, 30 days' }, cell: ({ reviews }) => reviews.reviews },
  { name: 'satisfied', heading: { zh: '其中满意', en: 'Of them satisfied' }, cell: ({ reviews }) => reviews.satisfied },
  { name: 'rate', heading: { zh: '满意率', en: 'Share satisfied' }, cell: ({ reviews }) => reviews.rate },
  { name: 'low', heading: { zh: '区间下限', en: 'Interval from' }, cell: ({ reviews }) => reviews.low },
  { name: 'high', heading: { zh: '区间上限', en: 'Interval to' }, cell: ({ reviews }) => reviews.high },
  {
    name: 'openExceptions',
    heading: { zh: '未处理异常', en: 'Open exceptions' },
    cell: ({ openExceptions }) => openExceptions,
  },
  { name: 'appVersion', heading: { zh: '软件版本', en: 'Software version' }, cell: ({ appVersion }) => appVersion },
];

export const dayColumns: readonly ExportColumn<ExportedDay>[] = [
  { name: 'businessDate', heading: { zh: '日期', en: 'Date' }, cell: ({ businessDate }) => businessDate },
  ...figureColumns<ExportedDay>(({ figures }) => figures),
  ...[5, 4, 3, 2, 1].map((level): ExportColumn<ExportedDay> => ({
    name: `level${level}`,
    heading: { zh: `评价 ${level} 级`, en: `Reviews of level ${level}` },
    cell: ({ levels }) => levels[level - 1] ?? 0,
  })),
];

export const ticketColumns: readonly ExportColumn<Ticket>[] = [
  { name: 'number', heading: { zh: '号码', en: 'Number' }, cell: ({ number }) => number },
  { name: 'categoryId', heading: { zh: '大类', en: 'Category' }, cell: ({ categoryId }) => categoryId },
  { name: 'state', heading: { zh: '状态', en: 'State' }, cell: ({ state }) => state },
  { name: 'counterNumber', heading: { zh: '窗口', en: 'Counter' }, cell: ({ counterNumber }) => counterNumber },
  { name: 'issuedAt', heading: { zh: '取号时间', en: 'Issued at' }, cell: ({ issuedAt }) => issuedAt },
  { name: 'calledAt', heading: { zh: '叫号时间', en: 'Called at' }, cell: ({ calledAt }) => calledAt },
  { name: 'startedAt', heading: { zh: '开始时间', en: 'Started at' }, cell: ({ startedAt }) => startedAt },
  { name: 'endedAt', heading: { zh: '结束时间', en: 'Ended at' }, cell: ({ endedAt }) => endedAt },
  { name: 'level', heading: { zh: '评价级别', en: 'Review level' }, cell: ({ level }) => level },
];
