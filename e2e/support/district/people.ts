/** Everybody at the district of the stories. */
export const password = 'correct horse 一门';

export const administrator = '周敏';
export const operator = '陈静';
export const viewer = '王磊';
export const publishers = ['赵一', '钱二'] as const;

export const passphraseOf: Readonly<Record<string, string>> = { 赵一: '赵一的签署口令', 钱二: '钱二的签署口令' };
