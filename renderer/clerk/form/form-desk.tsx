import Stack from '@mui/material/Stack';
import { useCallback, useState } from 'react';
import { CheckAnswers } from './check-answers';
import { focusField } from '../../shared/form/field-id';
import { FormProvider } from '../../shared/form/form-context';
import { errorsOf } from '../../shared/form/form-faults';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { useKeys } from '../console/use-keys';
import { leaveField } from './form-desk-focus';
import { FormEditor } from './form-editor';
import { FormHead } from './form-head';
import type { FormRead } from './form-source-of';
import { useDraftForm } from './use-draft-form';

type FormDeskProps = Readonly<{ form: FormRead; onDone: () => void; onBack: () => void }>;

/** Filling in, then checking all answers on one page, then submitting. */
export function FormDesk({ form, onDone, onBack }: FormDeskProps) {
  const { draftId } = form;
  const confirming = useCommand('form.confirm');
  const submitting = useCommand('form.submit');
  const [page, setPage] = useState<'edit' | 'check'>('edit');
  const [refusals, setRefusals] = useState(0);
  const confirmAnswer = confirming.run;
  const confirm = useCallback((path: string) => void confirmAnswer({ draftId, path }), [confirmAnswer, draftId]);
  const services = useDraftForm(form, confirm);
  const { store, shape } = services;

  /** Null where nothing stands in the way. */
  const refuse = useCallback(() => {
    store.reveal();
    setPage('edit');
    setRefusals((count) => count + 1);
  }, [store]);

  const check = useCallback(async () => {
    leaveField();
    if (errorsOf(store.readForm(), shape).length > 0) {
      refuse();
      return;
    }
    await store.whenSaved();
    if (store.readForm().pending.every(({ state }) => state !== 'failed')) {
      setPage('check');
    }
  }, [store, shape, refuse]);

  const submit = async (writeBack: readonly string[]) => {
    const reply = await submitting.run({ draftId, writeBack: [...writeBack] });
    if (reply?.ok === true) {
      onDone();
    } else if (
      reply?.ok === false &&
      (reply.error.code === 'form.invalid' || reply.error.code === 'form.unconfirmed')
    ) {
      refuse();
    }
  };
  const change = (path: string) => {
    setPage('edit');
    // The form is there after the next drawing.
    setTimeout(() => focusField(path), 30);
  };
  useFormKeys(page === 'edit', () => void check());

  return (
    <FormProvider services={services}>
      <Stack spacing={2}>
        <FormHead form={form} onBack={onBack} />
        <RefusalAlert refusal={confirming.refusal} />
        {page === 'edit' ? (
          <FormEditor form={form} refusals={refusals} onCheck={() => void check()} />
        ) : (
          <CheckAnswers
            form={form}
            busy={submitting.busy}
            refusal={submitting.refusal}
            onChange={change}
            onEdit={() => setPage('edit')}
            onSubmit={(writeBack) => void submit(writeBack)}
          />
        )}
      </Stack>
    </FormProvider>
  );
}

function useFormKeys(isLive: boolean, check: () => void): void {
  useKeys((event) => {
    if (!isLive || event.repeat || isInDialog(event.target)) {
      return false;
    }
    if (event.key === 'Enter' && event.ctrlKey) {
      check();
      return true;
    }
    if (event.key === 'F7') {
      confirmNext();
      return true;
    }
    return false;
  });
}

/** The answer that the keyboard is at, or else the next that asks to be confirmed: first it is shown, then it is confirmed. */
function confirmNext(): void {
  const all = [...document.querySelectorAll<HTMLButtonElement>('button[data-confirm]')];
  const here = all.find((button) => button === document.activeElement);
  if (here !== undefined) {
    here.click();
    all[all.indexOf(here) + 1]?.focus();
    return;
  }
  all[0]?.focus();
  all[0]?.scrollIntoView({ block: 'center' });
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog]') !== null;
}
