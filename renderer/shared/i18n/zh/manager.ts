export const manager = {
  title: '中心管理',
} as const;
