import type { TemplateFault } from './evaluation';

export type TemplateFaultKind =
  | Readonly<{ kind: 'syntax'; near: string }>
  | Readonly<{ kind: 'circle'; names: readonly string[] }>
  | Readonly<{ kind: 'unknownName'; name: string }>
  | Readonly<{ kind: 'clock' }>
  | Readonly<{ kind: 'failed'; error: string }>
  | Readonly<{ kind: 'notYesOrNo' }>
  | Readonly<{ kind: 'notWholeFen' }>
  | Readonly<{ kind: 'noSuchField'; path: string }>
  | Readonly<{ kind: 'noSuchData'; path: string }>
  | Readonly<{ kind: 'reservedName'; name: string }>
  | Readonly<{ kind: 'twice'; name: string }>
  | Readonly<{ kind: 'noCodes' }>
  | Readonly<{ kind: 'noColumns' }>
  | Readonly<{ kind: 'noSource' }>
  | Readonly<{ kind: 'noPlaceInRecord'; path: string }>
  | Readonly<{ kind: 'dates' }>
  | Readonly<{ kind: 'schema'; detail: string }>
  | Readonly<{ kind: 'testFailed'; name: string; detail: string }>;

type Words = Readonly<{ zh: string; en: string }>;

/** What is wrong with a template, for the person at the district who mends it. */
export function explainTemplateFault(place: string, fault: TemplateFaultKind): TemplateFault {
  return { place, message: wordsOf(fault) };
}

function wordsOf(fault: TemplateFaultKind): Words {
  switch (fault.kind) {
    case 'syntax':
      return { zh: `表达式写错了，在“${fault.near}”附近。`, en: `The expression cannot be read near “${fault.near}”.` };
    case 'circle':
      return {
        zh: `互相依赖，算不出来：${fault.names.join('、')}。`,
        en: `These wait for each other and cannot be worked out: ${fault.names.join(', ')}.`,
      };
    case 'unknownName':
      return { zh: `表达式里的“${fault.name}”不在表中。`, en: `“${fault.name}” in the expression is not in the form.` };
    case 'clock':
      return {
        zh: '表达式不能看时钟，请用 today（申请日期）。',
        en: 'An expression must not look at the clock; use today, the day of the application.',
      };
    case 'failed':
      return { zh: `表达式计算出错：${fault.error}`, en: `The expression failed: ${fault.error}` };
    case 'notYesOrNo':
      return { zh: '条件的结果不是“是”或“否”。', en: 'The condition gives neither yes nor no.' };
    case 'notWholeFen':
      return {
        zh: '以 Fen 结尾的金额必须是整数分。',
        en: 'An amount whose name ends in Fen must be a whole number of 分.',
      };
    default:
      return wordsOfShape(fault);
  }
}

type ShapeFault = Exclude<
  TemplateFaultKind,
  { kind: 'syntax' | 'circle' | 'unknownName' | 'clock' | 'failed' | 'notYesOrNo' | 'notWholeFen' }
>;

function wordsOfShape(fault: ShapeFault): Words {
  switch (fault.kind) {
    case 'noSuchField':
      return { zh: `表里没有“${fault.path}”这一项。`, en: `The form has no field “${fault.path}”.` };
    case 'noSuchData':
      return { zh: `“data”里没有“${fault.path}”。`, en: `“data” does not describe “${fault.path}”.` };
    case 'reservedName':
      return {
        zh: `“${fault.name}”是表达式自用的名字，请换一个。`,
        en: `“${fault.name}” is a word of FEEL; take another name.`,
      };
    case 'twice':
      return { zh: `“${fault.name}”用了两次。`, en: `“${fault.name}” is used twice.` };
    case 'noCodes':
      return { zh: '选择项没有代码表，或代码表没有列出。', en: 'A choice needs a code list that the template names.' };
    case 'noColumns':
      return { zh: '表格没有列。', en: 'A table needs columns.' };
    case 'noSource':
      return {
        zh: '没有写明字段的来源；没有来源的要标为样表。',
        en: 'No source is cited for the fields; without one it is a sample.',
      };
    case 'noPlaceInRecord':
      return { zh: `居民档案里没有“${fault.path}”。`, en: `A resident’s record has no “${fault.path}”.` };
    case 'dates':
      return { zh: '生效日期在失效日期之后。', en: 'It begins to hold after it ends.' };
    case 'schema':
      return {
        zh: `“data”不是可用的 JSON Schema：${fault.detail}`,
        en: `“data” is no usable JSON Schema: ${fault.detail}`,
      };
    case 'testFailed':
      return {
        zh: `自带的测试“${fault.name}”没有通过：${fault.detail}`,
        en: `Its own test “${fault.name}” fails: ${fault.detail}`,
      };
  }
}
