import { useState } from 'react';
import { formatYuan } from '../../../core/domain/forms/format-answer';
import { parseYuan } from './parse-yuan';

/**
 * Text of an amount. What is not an amount stays in view and clears the saved
 * one: an old figure must not go out under a new wrong one.
 */
export function useMoneyText(
  value: unknown,
  onCommit: (fen: number | null) => void,
  onWrong: (isWrong: boolean) => void,
) {
  const saved = typeof value === 'number' ? value : null;
  const [typed, setTyped] = useState<string | null>(null);

  const leave = () => {
    if (typed === null) {
      return;
    }
    const fen = typed.trim() === '' ? null : parseYuan(typed);
    const isWrong = fen === null && typed.trim() !== '';
    onWrong(isWrong);
    if (fen !== saved) {
      onCommit(fen);
    }
    if (!isWrong) {
      setTyped(null);
    }
  };

  return { text: typed ?? (saved === null ? '' : formatYuan(saved)), change: setTyped, leave };
}
