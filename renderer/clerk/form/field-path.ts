export type Answers = Readonly<Record<string, unknown>>;

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

/** The answers with one of them replaced; the given ones stay as they are. */
export function writeAt(answers: Answers, path: string, value: unknown): Answers {
  return writeSteps(answers, stepsOf(path), value) as Answers;
}

function writeSteps(into: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    return value;
  }
  if (typeof step === 'number') {
    const list = Array.isArray(into) ? [...(into as readonly unknown[])] : [];
    list[step] = writeSteps(list[step], rest, value);
    return list;
  }
  const record = typeof into === 'object' && into !== null ? (into as Answers) : {};
  return { ...record, [step]: writeSteps(record[step], rest, value) };
}
