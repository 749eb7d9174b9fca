export const welcome = {
  title: '欢迎使用一门',
} as const;
