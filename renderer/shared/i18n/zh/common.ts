export const common = {
  line: {
    connecting: '正在连接…',
    publicDown: '正在重新连接，您的号码不会丢失。',
    staffDown: '与中心主机的连接断开，正在重新连接。已提交的内容不会丢失。',
    stale: '以下为断开前的信息',
  },
  fault: {
    noAnswer: '没有收到答复，不确定是否已完成。再试一次不会重复办理。',
    closed: '页面已关闭连接，请重新打开。',
    incident: '事件编号 {{incident}}',
  },
  crash: {
    title: '画面出了点问题',
    body: '号码和已提交的内容都已保存。画面将在 {{seconds}} 秒后自动恢复。',
    restart: '现在恢复',
  },
  language: { label: '语言', other: 'English', otherLabel: 'Switch to English' },
  largeText: { on: '大字', off: '标准字', switchOn: '改用大字', switchOff: '改回标准字号' },
  clock: { label: '现在时间' },
  action: { back: '上一步', home: '返回首页', close: '关闭', retry: '再试一次', continue: '继续', done: '完成' },
} as const;
