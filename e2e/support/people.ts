/** Of the demo centre. */
export const demoPassword = 'yimen-demo';
export const demoManager = '周敏';
export const demoClerk = '陈静';
export const secondClerk = '王磊';

/** Invented, with a check digit that fits; 㐂 and 䶮 are characters that fonts often lack. */
export const applicant = {
  name: '李䶮㐂',
  idNumber: '310101197203074218',
  address: '上海市黄浦区人民路 1 弄 2 号 301 室',
  phone: '021-63000000',
  monthlyIncome: '1200.50',
};
