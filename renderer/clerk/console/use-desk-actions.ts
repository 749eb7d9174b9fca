import { useCallback } from 'react';
import type { CounterId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';

/** The commands that need no question first; a refusal of any of them stands until the next one. */
export function useDeskActions(counterId: CounterId) {
  const callNext = useCommand('queue.callNext');
  const recall = useCommand('queue.recall');
  const startService = useCommand('queue.startService');
  const finish = useCommand('queue.finish');
  const resume = useCommand('queue.resume');

  const { clear: clearNext, run: runNext } = callNext;
  const { clear: clearRecall, run: runRecall } = recall;
  const { clear: clearStart, run: runStart } = startService;
  const { clear: clearFinish, run: runFinish } = finish;
  const { clear: clearResume, run: runResume } = resume;

  const clear = useCallback(() => {
    clearNext();
    clearRecall();
    clearStart();
    clearFinish();
    clearResume();
  }, [clearNext, clearRecall, clearStart, clearFinish, clearResume]);

  const afresh = useCallback(
    (run: () => Promise<unknown>) => {
      clear();
      void run();
    },
    [clear],
  );

  return {
    next: useCallback(() => afresh(() => runNext({ counterId })), [afresh, runNext, counterId]),
    recall: useCallback(() => afresh(() => runRecall({ counterId })), [afresh, runRecall, counterId]),
    start: useCallback(() => afresh(() => runStart({ counterId })), [afresh, runStart, counterId]),
    finish: useCallback(() => afresh(() => runFinish({ counterId })), [afresh, runFinish, counterId]),
    resume: useCallback(
      (ticketId: TicketId) => afresh(() => runResume({ counterId, ticketId })),
      [afresh, runResume, counterId],
    ),
    refusal: callNext.refusal ?? recall.refusal ?? startService.refusal ?? finish.refusal ?? resume.refusal,
    clear,
  };
}
