type Message = Readonly<{ zh: string; en: string }>;

const messages: Readonly<Record<string, Message>> = {
  required: { zh: '请填写这一项。', en: 'Fill in this field.' },
  minLength: { zh: '请填写这一项。', en: 'Fill in this field.' },
  maxLength: { zh: '内容太长。', en: 'Too long.' },
  pattern: { zh: '格式不对。', en: 'The format is not right.' },
  enum: { zh: '请从列出的选项中选择。', en: 'Choose one of the options.' },
  const: { zh: '需要确认这一项。', en: 'This must be confirmed.' },
  type: { zh: '填写的类型不对。', en: 'This is not the right kind of value.' },
  minimum: { zh: '数值太小。', en: 'The number is too small.' },
  maximum: { zh: '数值太大。', en: 'The number is too large.' },
  minItems: { zh: '至少填写一行。', en: 'Fill in at least one row.' },
  maxItems: { zh: '行数太多。', en: 'Too many rows.' },
  date: { zh: '没有这个日期，请按 2026-03-02 这样填写。', en: 'There is no such date; write it like 2026-03-02.' },
  'date.future': { zh: '这个日期还没有到，请核对。', en: 'This date has not come yet; check it.' },
  attachment: { zh: '请附上这份材料。', en: 'Attach this paper.' },
  stale: {
    zh: '这一项是以前填的，请向居民核对后确认。',
    en: 'This was said some time ago; ask the resident and confirm it.',
  },
  'text.tooLong': { zh: '内容太长，没有保存。一项最多 4000 个字。', en: 'Too long; a field takes up to 4,000 signs.' },
  'text.tooDeep': { zh: '填写的内容不合要求。', en: 'This does not fit.' },
  'text.control': {
    zh: '含有看不见的控制字符，请重新输入，不要粘贴。',
    en: 'It holds invisible control characters; type it instead of pasting.',
  },
  'text.direction': {
    zh: '含有改变文字方向的字符，请重新输入，不要粘贴。',
    en: 'It holds marks that turn the direction of writing; type it instead of pasting.',
  },
  'text.surrogate': { zh: '有一个字不完整，请重新输入这个字。', en: 'One sign is incomplete; enter it again.' },
  'cn-id-18': {
    zh: '身份号码不对，请核对校验位和出生日期。',
    en: 'The ID number is not valid; check its last digit and the date of birth.',
  },
};

const fallback: Message = { zh: '填写的内容不合要求。', en: 'This does not fit.' };

/** A fault of an answer, by the keyword of the schema it broke and what the schema says there, for the person who fills it in. */
export function explainIssue(keyword: string, limit?: unknown): Message {
  const message = messages[keyword] ?? fallback;
  const withLimit = typeof limit === 'number' ? limits[keyword]?.(limit) : undefined;
  return withLimit ?? message;
}

const limits: Readonly<Record<string, (limit: number) => Message | undefined>> = {
  maxLength: (limit) => ({ zh: `内容太长，最多 ${limit} 个字。`, en: `Too long; up to ${limit} signs.` }),
  minLength: (limit) =>
    limit > 1 ? { zh: `内容太短，至少 ${limit} 个字。`, en: `Too short; at least ${limit} signs.` } : undefined,
  minItems: (limit) =>
    limit > 1 ? { zh: `至少填写 ${limit} 行。`, en: `Fill in at least ${limit} rows.` } : undefined,
  maxItems: (limit) => ({ zh: `最多填写 ${limit} 行。`, en: `Fill in up to ${limit} rows.` }),
};
