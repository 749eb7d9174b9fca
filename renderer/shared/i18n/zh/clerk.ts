export const clerk = {
  title: '窗口办理',
} as const;
