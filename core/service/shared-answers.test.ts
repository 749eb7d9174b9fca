import { expect, it } from 'vitest';
import { createSharedAnswers } from './shared-answers';

const day = '2026-03-02';
const at = (second: number) => `2026-03-02T02:00:0${second}.500Z`;

it('reads the board once for all who ask at the same state, and anew after a fact, a second or a fault', async () => {
  let [position, reads] = [1, 0];
  const share = createSharedAnswers(() => position);
  const board = (second = 0, method: 'queue.board' | 'queue.desk' = 'queue.board') =>
    share(method, at(second), day, async () => {
      reads += 1;
      return reads;
    });
  expect(await Promise.all([board(), board(), board()])).toEqual([1, 1, 1]);
  position += 1;
  expect(await board()).toBe(2);
  expect(await board(1)).toBe(3);
  expect([await board(1, 'queue.desk'), await board(1, 'queue.desk')]).toEqual([4, 5]);
  position += 1;
  await expect(share('queue.board', at(1), day, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await board(1)).toBe(6);
});
