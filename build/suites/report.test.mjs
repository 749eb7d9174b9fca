import { describe, expect, it } from 'vitest';
import { resultOf } from './report.mjs';

describe('the count of a suite', () => {
  it.each([
    ['all passed', 0, { passed: 5, failed: 0, skipped: 0 }, [5, 0]],
    ['some failed', 1, { passed: 5, failed: 2, skipped: 0 }, [5, 2]],
    ['a skipped test counts as failed', 0, { passed: 5, failed: 0, skipped: 1 }, [5, 1]],
    ['an error outside every test counts', 1, { passed: 5, failed: 0, skipped: 0 }, [5, 1]],
    ['no test at all counts as failed', 0, { passed: 0, failed: 0, skipped: 0 }, [0, 1]],
    ['no report counts as failed', 0, null, [0, 1]],
  ])('is honest: %s', (_case, exitCode, counts, [passed, failed]) => {
    expect(resultOf(exitCode, counts)).toMatchObject({ passed, failed });
  });
});
