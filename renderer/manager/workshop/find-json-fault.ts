const space = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex -- JSON forbids controls inside texts
const scalar = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// eslint-disable-next-line no-control-regex -- as above
const name = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Where a text stops being JSON, from 0; -1 where it is JSON. Engines do not all say so themselves. */
export function findJsonFault(text: string): number {
  try {
    const end = skip(text, readValue(text, skip(text, 0)));
    return end === text.length ? -1 : end;
  } catch (fault) {
    if (fault instanceof JsonFault) {
      return fault.at;
    }
    throw fault;
  }
}

class JsonFault extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

function readValue(text: string, at: number): number {
  if (text[at] === '{') {
    return readList(text, at, '}', (from) => readValue(text, skip(text, expect(text, skip(text, match(name, text, from)), ':'))));
  }
  return text[at] === '[' ? readList(text, at, ']', (from) => readValue(text, from)) : match(scalar, text, at);
}

function readList(text: string, start: number, close: string, readOne: (from: number) => number): number {
  let at = skip(text, start + 1);
  if (text[at] === close) {
    return at + 1;
  }
  for (;;) {
    at = skip(text, readOne(at));
    if (text[at] === close) {
      return at + 1;
    }
    at = skip(text, expect(text, at, ','));
  }
}

function expect(text: string, at: number, sign: string): number {
  if (text[at] !== sign) {
    throw new JsonFault(at);
  }
  return at + 1;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) {
    throw new JsonFault(at);
  }
  return pattern.lastIndex;
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}
