import type { LocalText } from '../../domain/standards/bundle';

/** Every way the console says no: what is wrong, what is kept, what to do next. */
export const consoleRefusalTexts = {
  'method.unknown': {
    zh: '没有这个操作。请刷新页面后再试。',
    en: 'There is no such operation. Reload the page and try again.',
  },
  'method.forbidden': {
    zh: '您的岗位不能做此操作。需要时请联系管理员。',
    en: 'Your role may not do this. Ask an administrator if you need it.',
  },
  'input.invalid': { zh: '填写的内容不合要求，请检查后再试。', en: 'The input is not valid. Check it and try again.' },
  'request.foreign': {
    zh: '请求不是从本系统的页面发出的，没有处理。',
    en: 'The request did not come from a page of this console; nothing was done.',
  },
  'request.repeated': {
    zh: '这个操作刚才已经完成，没有重复做。请刷新查看结果。',
    en: 'This was already done a moment ago and was not done twice. Reload to see the result.',
  },
  'request.tooLarge': { zh: '内容过大，没有处理。', en: 'Too large; nothing was done.' },
  'console.fault': {
    zh: '系统出错，操作没有完成，已记入日志。请稍后重试。',
    en: 'The district server could not do this; it is in its log. Try again later.',
  },
  'session.none': { zh: '请先登录。', en: 'Sign in first.' },
  'session.wrong': { zh: '姓名或密码不对。', en: 'The name or the password is wrong.' },
  'session.locked': {
    zh: '连续输错次数过多，暂时锁定。请稍后再试，或请管理员重置密码。',
    en: 'Too many failures; locked for now. Try later, or ask an administrator to reset the password.',
  },
  'session.busy': {
    zh: '正在登录的人太多，这一次没有处理。请稍等再试。',
    en: 'Too many people are signing in; this was not done. Try again in a moment.',
  },
  'session.insecure': {
    zh: '连接没有加密，不能登录。请用 https 地址打开。',
    en: 'This line is not encrypted, so nobody can sign in on it. Open the https address.',
  },
  'user.unknown': { zh: '没有这个用户。', en: 'There is no such user.' },
  'user.nameTaken': { zh: '已有同名用户。', en: 'There is already a user of this name.' },
  'user.lastAdmin': { zh: '至少要留一位管理员。', en: 'At least one administrator must remain.' },
  'user.self': {
    zh: '不能停用自己。请由另一位管理员操作。',
    en: 'You cannot deactivate yourself. Ask another administrator.',
  },
  'centre.unknown': { zh: '没有这个中心。', en: 'There is no such centre.' },
  'centre.nameTaken': { zh: '已有同名中心。', en: 'There is already a centre of this name.' },
  'period.invalid': { zh: '起止日期不对，最多一年。', en: 'The period is not valid; a year at most.' },
  'exception.unknown': { zh: '没有这条异常。', en: 'There is no such exception.' },
  'key.unknown': { zh: '没有这把密钥。', en: 'There is no such key.' },
  'key.alreadyRevoked': { zh: '这把密钥已经停用。', en: 'This key is already revoked.' },
  'proposal.unknown': { zh: '没有这份提案，或已撤回。', en: 'There is no such proposal, or it was withdrawn.' },
  'proposal.nonsense': {
    zh: '标准包有错，没有收下。请改正列出的各处后再上传。',
    en: 'The bundle has faults and was not accepted. Mend the places listed and upload it again.',
  },
  'proposal.notHigher': {
    zh: '版本号必须比已发布的和待签的都大。',
    en: 'The version must be above every version published or proposed.',
  },
  'proposal.signedAlready': {
    zh: '您已经签过这一份。要由另一个人签第二个名。',
    en: 'You have signed this already. Another person must sign second.',
  },
  'proposal.closed': { zh: '这份提案已经发布或撤回。', en: 'This proposal is published or withdrawn.' },
  'publisher.none': {
    zh: '您还没有签署钥。请按操作手册用离线根钥登记。',
    en: 'You hold no signing key. Have one admitted with the offline root keys, as the operations manual says.',
  },
  'publisher.passphraseWrong': { zh: '签署口令不对，没有签名。', en: 'Wrong signing passphrase; nothing was signed.' },
  'publishing.notReady': {
    zh: '标准库还没有建立。请先按操作手册建立根钥。',
    en: 'The repository of standards is not set up. Make the root keys first, as the operations manual says.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type ConsoleRefusalCode = keyof typeof consoleRefusalTexts;

/** What the dispatcher itself may answer to any method. */
export type CommonConsoleRefusal =
  | 'method.unknown'
  | 'method.forbidden'
  | 'input.invalid'
  | 'request.foreign'
  | 'request.repeated'
  | 'request.tooLarge'
  | 'console.fault'
  | 'session.none';
