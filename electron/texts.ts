import { app } from 'electron';

const zh = {
  product: '一门 Yimen',
  welcome: '首页',
  kiosk: '取号机',
  hall: '大厅屏',
  display: '窗口屏',
  rating: '评价器',
  clerk: '窗口办理',
  manager: '中心管理',
  quit: '退出',
  device: '本机',
  view: '显示',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  fullScreen: '{screen}全屏显示',
  reopenLast: '启动时打开上次的画面',
  autostart: '启动时总是打开现在的这些画面',
  ticketPrinter: '小票打印机',
  paperPrinter: 'A4 打印机',
  systemPrinter: '系统默认打印机',
  ticketsAsPdf: '不打印，存为 PDF 文件',
  slipPrinter: '小票打印机（ESC/POS）：{where}',
  setTicketPrinter: '设置与测试…',
  overprint: '套打位置',
  overprintNow: '现在：向右 {x} 毫米，向下 {y} 毫米',
  moveRight: '右移 0.5 毫米',
  moveLeft: '左移 0.5 毫米',
  moveDown: '下移 0.5 毫米',
  moveUp: '上移 0.5 毫米',
  moveBack: '恢复原位',
  noPrinters: '没有找到打印机',
  noPrinterMessage: '这台电脑没有可用的打印机；已存档，可稍后打印。',
  printFailed: '打印没有完成：{reason}',
  printTooLong: '打印机很久没有回应',
  cannotStart: '一门没有启动',
  whatNow: '处理好以后，请关闭此窗口再重新打开一门。数据没有改动。',
  details: '详细情况',
  refusals: {
    DataInUse: '另一个一门程序正在使用这份数据。请先关闭它。',
    DatabaseUnusable: '数据文件现在不能使用。',
    BrokenBundleError: '标准包有错误，不能使用。请重新安装，或请区里重新下发标准包。',
    WrongKey: '打不开数据：密钥与数据不符，或本机的密钥管理现在不可用。',
    fault: '程序反复出错，已停止重试。请把日志交给维护人员。',
  },
};

type Texts = typeof zh;

const en: Texts = {
  product: '一门 Yimen',
  welcome: 'First page',
  kiosk: 'Ticket kiosk',
  hall: 'Hall display',
  display: 'Counter display',
  rating: 'Rating screen',
  clerk: 'Clerk console',
  manager: 'Manager console',
  quit: 'Quit',
  device: 'This device',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Actual size',
  fullScreen: '{screen} in full screen',
  reopenLast: 'Open the last screens at start',
  autostart: 'Always open the present screens at start',
  ticketPrinter: 'Ticket printer',
  paperPrinter: 'A4 printer',
  systemPrinter: 'The system’s default printer',
  ticketsAsPdf: 'Do not print, keep PDF files',
  slipPrinter: 'Slip printer (ESC/POS): {where}',
  setTicketPrinter: 'Set up and test…',
  overprint: 'Position on pre-printed forms',
  overprintNow: 'Now: {x} mm to the right, {y} mm down',
  moveRight: 'Right by 0.5 mm',
  moveLeft: 'Left by 0.5 mm',
  moveDown: 'Down by 0.5 mm',
  moveUp: 'Up by 0.5 mm',
  moveBack: 'Back to where it was',
  noPrinters: 'No printer found',
  noPrinterMessage: 'This computer has no printer; the paper is archived and can be printed later.',
  printFailed: 'Not printed: {reason}',
  printTooLong: 'the printer did not answer in time',
  cannotStart: 'Yimen did not start',
  whatNow: 'When this is mended, close this window and open Yimen again. No data was changed.',
  details: 'Details',
  refusals: {
    DataInUse: 'Another Yimen is using this data. Close it first.',
    DatabaseUnusable: 'The data file cannot be used as it is.',
    BrokenBundleError: 'The standard bundle is broken. Install again, or ask the district for a new bundle.',
    WrongKey: 'The data cannot be opened: the key does not fit, or this machine’s key keeper is not available.',
    fault: 'The program failed again and again and no longer tries. Give the log to whoever maintains it.',
  },
};

/** Chinese unless the system speaks English; the pages have switches of their own. */
export function texts(): Texts {
  return app.getLocale().startsWith('en') ? en : zh;
}

/** Both languages, for what must be understood whoever reads it. */
export const bothTexts = [zh, en] as const;

export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
