import type { Answers } from '../../../core/domain/forms/template';

type Step = string | number;

/** `familyMembers[2].name` → its steps. */
function stepsOf(path: string): readonly Step[] {
  return path
    .split(/[[\].]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The answer at a path; undefined where nothing was answered yet. */
export function readAt(answers: Answers, path: string): unknown {
  let value: unknown = answers;
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}
