import { useCallback, useRef, useState } from 'react';
import type { OutputOf } from '../../../core/contract';
import type { Instant } from '../../../core/domain/calendar/instant';
import { withAnswer } from '../../../core/domain/forms/answer-path';
import { evaluateForm } from '../../../core/domain/forms/evaluate-form';
import type { Answers, FormEvaluation, FormTemplate } from '../../../core/domain/forms/template';
import type { DraftId } from '../../../core/domain/id';
import type { HubClient } from '../../shared/hub/hub-client';
import { useHub } from '../../shared/hub/hub-context';
import type { CallInput, HubReply } from '../../shared/hub/hub-reply';
import { createRequestId } from '../../shared/hub/request-id';
import { useQuery } from '../../shared/hub/use-query';
import { readAt } from './field-path';

export type FormRead = OutputOf<'form.read'>;

type Refusal = Readonly<{ code: string; message: string }>;

/** A committed answer that `form.read` may not show yet; `savedAt` once the hub has it. */
type Unseen = Readonly<{ path: string; value: unknown; savedAt: Instant | null; refusal: Refusal | null }>;

export type Draft = Readonly<{
  form: FormRead;
  answers: Answers;
  /** Of these answers, seen or unseen: the hub's word where it has spoken, the same rules here until then. */
  evaluation: FormEvaluation;
  savedAt: Instant | null;
  isSaving: boolean;
  /** The first answer that the hub would not take. */
  refusal: Refusal | null;
  commit: (path: string, value: unknown) => void;
  /** Settles when everything committed so far is saved or refused. */
  whenSaved: () => Promise<void>;
}>;

/**
 * The draft as the clerk sees it: what the hub has, with what was typed since
 * laid over it. Each committed field goes out at once, one after the other.
 */
export function useDraft(draftId: DraftId): Readonly<{ draft: Draft | null; refusal: Refusal | null }> {
  const hub = useHub();
  const { value: form, refusal } = useQuery('form.read', { draftId });
  const [unseen, setUnseen] = useState<readonly Unseen[]>([]);
  const lane = useRef<Promise<void>>(Promise.resolve());

  const commit = useCallback(
    (path: string, value: unknown) => {
      const mine: Unseen = { path, value, savedAt: null, refusal: null };
      const become = (change: Partial<Unseen>) =>
        setUnseen((all) => all.map((one) => (one.path === path && one.value === value ? { ...one, ...change } : one)));
      setUnseen((all) => [...all.filter((one) => one.path !== path), mine]);
      lane.current = lane.current.then(async () => {
        const reply = await saveField(hub, { draftId, path, value });
        become(reply.ok ? { savedAt: reply.value.savedAt } : { refusal: reply.error });
      });
    },
    [hub, draftId],
  );
  const whenSaved = useCallback(() => lane.current, []);

  if (form === null) {
    return { draft: null, refusal };
  }
  const ahead = unseen.filter((one) => !isSeen(one, form));
  const answers = ahead.reduce((all, one) => withAnswer(all, one.path, one.value), form.answers as Answers);
  const savedAt = [form.savedAt, ...unseen.map((one) => one.savedAt)].reduce(later, null);
  return {
    draft: {
      form,
      answers,
      evaluation: ahead.length === 0 ? form.evaluation : evaluateForm(asTemplate(form.template), answers),
      savedAt,
      isSaving: ahead.some((one) => one.savedAt === null && one.refusal === null),
      refusal: ahead.find((one) => one.refusal !== null)?.refusal ?? null,
      commit,
      whenSaved,
    },
    refusal,
  };
}

/** The hub read it out of the bundle, which was checked when it was loaded. */
function asTemplate(template: FormRead['template']): FormTemplate {
  return template as unknown as FormTemplate;
}

/** Keeps at it while the line is down; one request id, so that it is saved once however often it is sent. */
async function saveField(hub: HubClient, input: CallInput<'form.saveField'>): Promise<HubReply<'form.saveField'>> {
  const options = { requestId: createRequestId() };
  for (;;) {
    const reply = await hub.call('form.saveField', input, options);
    if (reply.ok || reply.error.code !== 'line.noAnswer') {
      return reply;
    }
  }
}

function isSeen(one: Unseen, form: FormRead): boolean {
  const isIncluded = one.savedAt !== null && form.savedAt !== null && form.savedAt >= one.savedAt;
  return isIncluded || JSON.stringify(readAt(form.answers, one.path)) === JSON.stringify(one.value);
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b > a) ? b : a;
}
