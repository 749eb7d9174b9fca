import type { InputOf } from '../../../core/contract';
import type { CounterMode } from '../../../core/domain/queue/counter';
import type { CategoryId } from '../../../core/domain/id';
import { checkDivisionCode } from '../../../core/domain/identity/division-code';

export type CounterDraft = Readonly<{
  number: number;
  name: string;
  mode: CounterMode;
  categoryIds: readonly CategoryId[];
}>;

/** What the wizard has gathered so far; nothing reaches the hub before the last step. */
export type SetUpDraft = Readonly<{
  name: string;
  divisionCode: string;
  managerName: string;
  managerPassword: string;
  passwordAgain: string;
  passphrase: string;
  passphraseAgain: string;
  counters: readonly CounterDraft[];
}>;

export type WizardStep = 'centre' | 'manager' | 'counters' | 'check';

export const wizardSteps: readonly WizardStep[] = ['centre', 'manager', 'counters', 'check'];

export type DraftProblem =
  | 'nameMissing'
  | 'divisionCodeLength'
  | 'divisionCodeDigits'
  | 'divisionCodeProvince'
  | 'divisionCodeLevels'
  | 'managerNameMissing'
  | 'passwordShort'
  | 'passwordDiffers'
  | 'passphraseShort'
  | 'passphraseDiffers'
  | 'countersMissing'
  | 'counterNumberWrong'
  | 'counterNumberTwice'
  | 'counterNameMissing'
  | 'counterSkillsMissing';

/** Field of the step → what is wrong with it. */
export type Problems = Readonly<Record<string, DraftProblem>>;

const leastPassword = 8;

const divisionCodeProblems = {
  length: 'divisionCodeLength',
  characters: 'divisionCodeDigits',
  province: 'divisionCodeProvince',
  levels: 'divisionCodeLevels',
} as const;

export function findProblems(step: WizardStep, draft: SetUpDraft, needsPassphrase: boolean): Problems {
  switch (step) {
    case 'centre':
      return findCentreProblems(draft);
    case 'manager':
      return { ...findManagerProblems(draft), ...(needsPassphrase ? findPassphraseProblems(draft) : {}) };
    case 'counters':
      return findCounterProblems(draft.counters);
    case 'check':
      return {};
  }
}

/** The command's input, once no step has a problem. */
export function toSetUpInput(draft: SetUpDraft, needsPassphrase: boolean): Omit<InputOf<'centre.setUp'>, 'requestId'> {
  return {
    name: draft.name.trim(),
    divisionCode: draft.divisionCode.normalize('NFKC').replaceAll(/\s/g, ''),
    managerName: draft.managerName.trim(),
    managerPassword: draft.managerPassword,
    counters: draft.counters.map((counter) => ({
      number: counter.number,
      name: counter.name.trim(),
      mode: counter.mode,
      categoryIds: counter.mode === 'any-item' ? [] : [...counter.categoryIds],
    })),
    ...(needsPassphrase ? { passphrase: draft.passphrase } : {}),
  };
}

function findCentreProblems(draft: SetUpDraft): Problems {
  return {
    ...(draft.name.trim().length < 2 ? { name: 'nameMissing' as const } : {}),
    ...findDivisionCodeProblem(draft.divisionCode),
  };
}

function findDivisionCodeProblem(text: string): Problems {
  const check = checkDivisionCode(text);
  return check.ok ? {} : { divisionCode: divisionCodeProblems[check.fault] };
}

function findManagerProblems(draft: SetUpDraft): Problems {
  return {
    ...(draft.managerName.trim() === '' ? { managerName: 'managerNameMissing' as const } : {}),
    ...(draft.managerPassword.length < leastPassword ? { managerPassword: 'passwordShort' as const } : {}),
    ...(draft.passwordAgain === draft.managerPassword ? {} : { passwordAgain: 'passwordDiffers' as const }),
  };
}

function findPassphraseProblems(draft: SetUpDraft): Problems {
  return {
    ...(draft.passphrase.length < leastPassword ? { passphrase: 'passphraseShort' as const } : {}),
    ...(draft.passphraseAgain === draft.passphrase ? {} : { passphraseAgain: 'passphraseDiffers' as const }),
  };
}

function findCounterProblems(counters: readonly CounterDraft[]): Problems {
  if (counters.length === 0) {
    return { counters: 'countersMissing' };
  }
  const problems = counters.flatMap((counter, index) => {
    const problem = findCounterProblem(counter, counters);
    return problem === null ? [] : [[`counter-${String(index)}`, problem] as const];
  });
  return Object.fromEntries(problems);
}

function findCounterProblem(counter: CounterDraft, all: readonly CounterDraft[]): DraftProblem | null {
  if (!Number.isInteger(counter.number) || counter.number < 1 || counter.number > 99) {
    return 'counterNumberWrong';
  }
  if (all.some((other) => other !== counter && other.number === counter.number)) {
    return 'counterNumberTwice';
  }
  if (counter.name.trim() === '') {
    return 'counterNameMissing';
  }
  return counter.mode !== 'any-item' && counter.categoryIds.length === 0 ? 'counterSkillsMissing' : null;
}
