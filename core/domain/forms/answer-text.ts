/** Why a text cannot be kept as an answer. */
export type TextFault = 'tooLong' | 'control' | 'direction' | 'surrogate';

/** Signs in one text of an answer where the template says nothing: a page of writing; a form is no place for more. */
export const longestText = 4000;

/** Controls but tab and new line. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
/** Marks that turn the direction of what follows: a name could read as another on paper. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Length as people count: 𠮷 is one sign. */
export function countSigns(text: string): number {
  let count = 0;
  for (const _sign of text) {
    count += 1;
  }

  return count;
}

/** Null where the text can be kept as it is; nothing is ever cut or replaced. */
export function checkText(text: string): TextFault | null {
  // UTF-16 units are never fewer than signs, so a megabyte is refused before it is walked.
  if (text.length > longestText * 2 || (text.length > longestText && countSigns(text) > longestText)) {
    return 'tooLong';
  }
  if (control.test(text)) {
    return 'control';
  }
  if (direction.test(text)) {
    return 'direction';
  }

  return loneSurrogate.test(text) ? 'surrogate' : null;
}

const deepest = 5;
const mostParts = 20_000;

/** The first fault of any text inside an answer: rows, addresses, strokes of a signature. */
export function checkAnswer(value: unknown): TextFault | 'tooDeep' | null {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    seen += 1;
    if (typeof next.value === 'string') {
      const fault = checkText(next.value);
      if (fault !== null) {
        return fault;
      }
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth >= deepest || seen + waiting.length > mostParts) {
        return next.depth >= deepest ? 'tooDeep' : 'tooLong';
      }

      const depth = next.depth + 1;
      waiting.push(...Object.values(next.value).map((part: unknown) => ({ value: part, depth })));
    }
  }

  return null;
}
