// Apart from the shapes, so that a page can have the words without the schemas.

/** How the district says no, and with which status. */
export const syncRefusals = {
  'batch.tooLarge': {
    status: 413,
    zh: '这一批内容过大，没有接收。',
    en: 'The batch is too large; nothing of it was stored.',
  },
  'batch.bomb': {
    status: 413,
    zh: '这一批解压后过大，没有接收。',
    en: 'Unpacked, the batch is too large; nothing of it was stored.',
  },
  'batch.malformed': {
    status: 422,
    zh: '这一批的格式不对，没有接收。',
    en: 'The batch cannot be read; nothing of it was stored.',
  },
  'batch.brokenChain': {
    status: 422,
    zh: '这一批记录前后对不上，没有接收。',
    en: 'The facts of the batch do not follow on each other; nothing of it was stored.',
  },
  'batch.specUnknown': {
    status: 422,
    zh: '中心的软件比区服务器新，批次格式不认识。中心照常工作，请升级区服务器。',
    en: 'The centre speaks a newer batch format. It keeps working; upgrade the district server.',
  },
  'request.malformed': {
    status: 422,
    zh: '请求的格式不对，没有处理。',
    en: 'The request cannot be read; nothing was done.',
  },
  'request.replayed': {
    status: 409,
    zh: '这个请求已经收到过，没有再处理。',
    en: 'This request was received before; nothing was done.',
  },
  'signature.wrong': { status: 401, zh: '签名不对，没有接收。', en: 'The signature is wrong; nothing was stored.' },
  'key.unknown': {
    status: 401,
    zh: '区里不认识这台主机的密钥。请重新入网。',
    en: 'The district does not know the key of this host. Enrol again.',
  },
  'key.revoked': {
    status: 403,
    zh: '区里已停用这台主机的密钥。',
    en: 'The district has revoked the key of this host.',
  },
  'centre.wrong': {
    status: 403,
    zh: '这些记录不属于这个中心，没有接收。',
    en: 'These facts belong to another centre; nothing was stored.',
  },
  'centre.taken': {
    status: 409,
    zh: '这个中心已用另一个名目入网，请与区里核对。',
    en: 'This centre is enrolled under another entry; check with the district.',
  },
  'clock.off': {
    status: 401,
    zh: '主机时钟与区服务器相差过大。',
    en: 'The clock of the host is too far from the district’s.',
  },
  'quota.exceeded': { status: 429, zh: '发送过快，请稍后再发。', en: 'Too much at once; send again later.' },
  'enrolment.codeWrong': {
    status: 403,
    zh: '入网码不对、已用过或已过期。请向区里要一个新的。',
    en: 'The enrolment code is wrong, used or expired. Ask the district for a new one.',
  },
  'enrolment.tooManyTries': {
    status: 429,
    zh: '试错次数过多，请稍后再试。',
    en: 'Too many wrong codes; try again later.',
  },
  'district.fault': {
    status: 500,
    zh: '区服务器出错，没有接收，已记入日志。',
    en: 'The district could not do this; it is in its log. Nothing was stored.',
  },
} as const satisfies Readonly<Record<string, Readonly<{ status: number; zh: string; en: string }>>>;

export type SyncRefusalCode = keyof typeof syncRefusals;
