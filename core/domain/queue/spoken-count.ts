const english = {
  teens: ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
} as const;

/**
 * The clips of a quantity, as one counts people or minutes: 十二, twenty-five.
 * Ticket numbers are never read so. From a thousand on, sign by sign.
 */
export function spokenCount(language: 'zh' | 'en', count: number): readonly string[] {
  if (!Number.isInteger(count) || count < 0 || count > 999) {
    return [...String(count)].filter((sign) => /\d/.test(sign));
  }
  return language === 'zh' ? countInChinese(count) : countInEnglish(count);
}

function countInChinese(count: number): readonly string[] {
  if (count < 10) {
    return [String(count)];
  }
  if (count < 100) {
    const tens = Math.floor(count / 10);
    return [...(tens === 1 ? [] : [String(tens)]), 'ten', ...unit(count % 10)];
  }
  const rest = count % 100;
  return [String(Math.floor(count / 100)), 'hundred', ...restOfHundred(rest)];
}

/** 一百零五, 一百一十五. */
function restOfHundred(rest: number): readonly string[] {
  if (rest === 0) {
    return [];
  }
  return rest < 10 ? ['zero', String(rest)] : [String(Math.floor(rest / 10)), 'ten', ...unit(rest % 10)];
}

function countInEnglish(count: number): readonly string[] {
  if (count >= 100) {
    const rest = count % 100;
    return [String(Math.floor(count / 100)), 'hundred', ...(rest === 0 ? [] : countInEnglish(rest))];
  }
  if (count < 10) {
    return [String(count)];
  }
  return count < 20
    ? [english.teens[count - 10] ?? '']
    : [english.tens[Math.floor(count / 10)] ?? '', ...unit(count % 10)];
}

const unit = (digit: number) => (digit === 0 ? [] : [String(digit)]);
