/** One measured figure beside the figure it is compared with, both from the same run. */
export type Result = Readonly<{
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  /** `value / baseline`, of the same round where there are rounds. */
  ratio: number | null;
  /** What the ratio should be, in words: `≥ 0.3`. */
  aim: string | null;
  note: string;
}>;

/** Three significant digits: more would claim a precision that a busy machine does not have. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function formatTable(results: readonly Result[]): string {
  const cell = (value: number | string | null) => (value === null ? '–' : String(value));
  const rows = results.map(({ name, value, unit, baseline, ratio, aim }) => [name, cell(value), unit, cell(baseline), cell(ratio), cell(aim)]);
  const table = [['name', 'value', 'unit', 'baseline', 'ratio', 'aim'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  const notes = [...new Set(results.map((result) => result.note))];
  return [...lines, '', ...notes].join('\n');
}
