/**
 * A board without a page: follows a hub and prints what an LED strip would
 * show, one line of JSON a change. Plain Node 20, nothing to install.
 *
 *   node led-board.mjs --hub http://127.0.0.1:4310 --token TOKEN [--hold 6000]
 *
 * Take it as the start of a driver: replace `print` by what your strip speaks.
 */
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    hub: { type: 'string', default: 'http://127.0.0.1:4310' },
    token: { type: 'string' },
    /** The least time that a call stands on the strip. Milliseconds. */
    hold: { type: 'string', default: '6000' },
  },
});
if (values.token === undefined) {
  process.stderr.write('node led-board.mjs --hub URL --token TOKEN\n');
  process.exit(2);
}

const headers = { authorization: `Bearer ${values.token}`, 'content-type': 'application/json' };
const hold = Number(values.hold);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Which notices change the board: every move of a ticket or a counter, and a new day. */
const changesBoard = (type) => /^(ticket|counter|day|tide|log)\./.test(type);

/** The last good board; it stays on the strip while the hub is away. */
let board = null;
let isStale = true;
/** The newest call known; every one above it is shown once, in order. */
let newestCall = null;
const waitingCalls = [];
let isShowing = false;

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function printBoard() {
  if (board !== null) {
    const waiting = board.waiting.filter(({ count }) => count > 0).map(({ letter, count }) => `${letter}${count}`);
    print({ show: 'waiting', text: waiting.join(' '), total: board.waitingTotal, stale: isStale });
  }
}

/** One call after the other, each for its time: none is cut short by the next. */
async function showCalls() {
  if (isShowing) {
    return;
  }
  isShowing = true;
  for (let call = waitingCalls.shift(); call !== undefined; call = waitingCalls.shift()) {
    print({
      show: 'call',
      text: `${call.number}→${call.counterNumber}`,
      number: call.number,
      counter: call.counterNumber,
      nth: call.nth,
    });
    await wait(hold);
  }
  isShowing = false;
}

function takeBoard(next) {
  board = next;
  isStale = false;
  const newest = Math.max(0, ...next.calls.map(({ callId }) => callId));
  // What was called before this board came on, or before the hub was set back, is not called again.
  if (newestCall !== null && newest >= newestCall) {
    const added = next.calls.filter(({ callId }) => callId > newestCall);
    waitingCalls.push(...added.sort((a, b) => a.callId - b.callId));
  }
  newestCall = newest;
  printBoard();
  void showCalls();
}

/** A token that was taken back is taken back for good; every other trouble may pass. */
async function demandAnswer(response) {
  if (response.ok) {
    return;
  }
  const { code, message } = await response.json();
  if (response.status === 401) {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
  throw new Error(code);
}

async function askBoard() {
  const response = await fetch(`${values.hub}/api/queue.board`, { method: 'POST', headers, body: '{}' });
  await demandAnswer(response);
  takeBoard((await response.json()).value);
}

/** Notices come in bursts; one question at a time answers them all. */
let isAsking = false;
let askAgain = false;
async function refresh() {
  if (isAsking) {
    askAgain = true;
    return;
  }
  isAsking = true;
  try {
    do {
      askAgain = false;
      await askBoard();
    } while (askAgain);
  } finally {
    isAsking = false;
  }
}

/** Listens until the line breaks. A heartbeat comes every 15 s: silence for twice that is a broken line. */
async function listen() {
  const silence = new AbortController();
  let timer;
  const stillThere = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), 30_000);
  };
  stillThere();
  try {
    const response = await fetch(`${values.hub}/api/events`, { headers, signal: silence.signal });
    await demandAnswer(response);
    // The board is asked only once the notices flow: nothing can happen between the two.
    await refresh();
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      stillThere();
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      if (messages.some(hasChange)) {
        await refresh();
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

function hasChange(message) {
  const data = message.split('\n').find((line) => line.startsWith('data: '));
  return data !== undefined && changesBoard(JSON.parse(data.slice('data: '.length)).type);
}

for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
  try {
    await listen();
    pause = 500;
  } catch {
    // The hub is away: what is known stays, marked as old, and the line is tried again.
  }
  if (!isStale) {
    isStale = true;
    pause = 500;
    printBoard();
  }
  await wait(pause);
}
