export type RoundingRule = 'half-even' | 'half-up';

/** Enough to write any double out; more is a slip. */
const mostDigits = 400;

type Decimal = Readonly<{ isNegative: boolean; digits: bigint; scale: number }>;

/** "-12.50", "1e-7": sign, all digits as one whole number, and how many of them stand behind the point. */
function parse(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || whole + fraction === '') {
    throw new RangeError(`Not a decimal number: ${text.slice(0, 40)}`);
  }

  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -scale));
  return { isNegative: sign === '-', digits, scale: Math.max(0, scale) };
}

function isRoundedUp(quotient: bigint, rest: bigint, divisor: bigint, rule: RoundingRule): boolean {
  if (rest * 2n === divisor) {
    return rule === 'half-up' || quotient % 2n === 1n;
  }

  return rest * 2n > divisor;
}

/**
 * A decimal text rounded to so many digits behind the point: GB/T 8170-2008 四舍六入五成双 is
 * `half-even`. On decimals, never on doubles, in which 90.045 is not 90.045; once, at display.
 */
export function roundDecimal(text: string, digits: number, rule: RoundingRule = 'half-even'): string {
  if (!Number.isInteger(digits) || digits < 0 || digits > mostDigits) {
    throw new RangeError(`Not a number of digits: ${digits}`);
  }

  const decimal = parse(text);
  const divisor = 10n ** BigInt(Math.max(0, decimal.scale - digits));
  const padded = decimal.digits * 10n ** BigInt(Math.max(0, digits - decimal.scale));
  const quotient = padded / divisor;
  const rounded = quotient + (isRoundedUp(quotient, padded % divisor, divisor, rule) ? 1n : 0n);
  const written = rounded.toString().padStart(digits + 1, '0');
  const sign = decimal.isNegative && rounded !== 0n ? '-' : '';
  return digits === 0 ? sign + written : `${sign}${written.slice(0, -digits)}.${written.slice(-digits)}`;
}
