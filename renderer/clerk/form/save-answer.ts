import type { DraftId } from '../../../core/domain/id';
import type { AnswerChange, SaveOutcome } from '../../shared/form/form-source';
import type { HubClient } from '../../shared/hub/hub-client';
import { createRequestId } from '../../shared/hub/request-id';

/** Keeps at it while the line is down; one request id, so that it is saved once however often it is sent. */
export async function saveAnswer(hub: HubClient, draftId: DraftId, change: AnswerChange): Promise<SaveOutcome> {
  const { path, value, reason } = change;
  const input = { draftId, path, value: value ?? null, ...(reason === null ? {} : { overrideReason: reason }) };
  const options = { requestId: createRequestId() };
  for (;;) {
    const reply = await hub.call('form.answer', input, options);
    if (reply.ok) {
      return { ok: true, savedAt: reply.value.savedAt };
    }
    if (reply.error.code !== 'line.noAnswer') {
      return { ok: false, error: { code: reply.error.code, message: reply.error.message } };
    }
  }
}
