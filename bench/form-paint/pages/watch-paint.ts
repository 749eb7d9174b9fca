/** Time from the key to the frame that shows its letter, of each key since the last reading; milliseconds. */
export type PaintWatch = Readonly<{ take: () => readonly number[] }>;

declare global {
  // A page tells the measuring process by a name on its window.
  var paintWatch: PaintWatch | undefined;
}

let times: number[] = [];
let pressedAt = 0;

/**
 * The letter stands in the frame after `input`: its handlers and React's drawing
 * run before that frame, and a message posted from the frame's callback comes
 * once the frame has been painted.
 */
function watch(type: 'input' | 'focusin'): void {
  window.addEventListener(
    type,
    () => {
      const from = pressedAt;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
watch('input');
watch('focusin');
globalThis.paintWatch = {
  take: () => {
    const taken = times;
    times = [];
    return taken;
  },
};
