/** What a drill found, by the row of the list of faults that it drills. */
export type Tally = Readonly<{
  /** One check: it held, or `problem` says how it did not. */
  check(row: number, what: string, problem: string | null): void;
  /** A figure that is worth reading beside the counts. */
  note(row: number, text: string): void;
  passed(row?: number): number;
  problems(): readonly string[];
  report(): readonly string[];
}>;

type Line = { row: number; what: string; passed: number; problems: string[] };

/** More would bury the first one, which is the one to read. */
const shownProblems = 5;

export function createTally(): Tally {
  const lines: Line[] = [];
  const notes: { row: number; text: string }[] = [];

  function lineOf(row: number, what: string): Line {
    const found = lines.find((line) => line.row === row && line.what === what);
    if (found !== undefined) {
      return found;
    }

    const line = { row, what, passed: 0, problems: [] };
    lines.push(line);
    return line;
  }

  return {
    check(row, what, problem) {
      const line = lineOf(row, what);
      if (problem === null) {
        line.passed += 1;
      } else {
        line.problems.push(problem);
      }
    },
    note(row, text) {
      notes.push({ row, text });
    },
    passed: (row) =>
      lines.filter((line) => row === undefined || line.row === row).reduce((sum, line) => sum + line.passed, 0),
    problems: () =>
      lines.flatMap(({ row, what, problems }) => problems.map((problem) => `row ${row}, ${what}: ${problem}`)),
    report: () => [
      ...lines.toSorted((a, b) => a.row - b.row).flatMap(describe),
      ...notes.toSorted((a, b) => a.row - b.row).map(({ row, text }) => `${rowName(row)}  ${text}`),
    ],
  };
}

function describe({ row, what, passed, problems }: Line): readonly string[] {
  const counts = `${String(passed).padStart(6)} held ${String(problems.length).padStart(4)} broken`;
  return [
    `${rowName(row)}${counts}  ${what}`,
    ...problems.slice(0, shownProblems).map((problem) => `        ✗ ${problem}`),
  ];
}

const rowName = (row: number) => `row ${String(row).padStart(2)}`;
