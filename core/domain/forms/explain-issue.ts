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
  'cn-id-18': {
    zh: '身份号码不对，请核对校验位和出生日期。',
    en: 'The ID number is not valid; check its last digit and the date of birth.',
  },
};

const fallback: Message = { zh: '填写的内容不合要求。', en: 'This does not fit.' };

/** A fault of an answer, by the keyword of the schema it broke, in words for the person who fills it in. */
export function explainIssue(keyword: string): Message {
  return messages[keyword] ?? fallback;
}
