import { useEffect, useMemo, useState } from 'react';
import { drawPaper, hashPaper } from '../../shared/form/draw-paper';
import type { FormServices } from '../../shared/form/form-context';
import { createFormStore, type FormStore } from '../../shared/form/form-store';
import { sharedPointerHold } from '../../shared/form/pointer-hold';
import { shapeOf } from '../../shared/form/form-shape';
import { useHub } from '../../shared/hub/hub-context';
import { useAttachmentSlot } from './use-attachment-slot';
import { useDivisions } from '../../shared/form/use-divisions';
import { formSourceOf, type FormRead } from './form-source-of';
import { saveAnswer } from './save-answer';

/** The draft as a form that saves each committed answer, one after the other, and follows what the hub says. */
export function useDraftForm(form: FormRead, confirm: (path: string) => void): FormServices {
  const hub = useHub();
  const { draftId } = form;
  const [store] = useState<FormStore>(() =>
    createFormStore({
      source: formSourceOf(form, null),
      save: (change) => saveAnswer(hub, draftId, change),
      schedule: (notify) => sharedPointerHold().run(notify),
    }),
  );
  useEffect(() => store.load(formSourceOf(form, store.readForm().source)), [store, form]);

  const divisions = useDivisions();
  const { template } = store.readForm().source;
  const renderAttachment = useAttachmentSlot(form);
  return useMemo(
    () => ({
      store,
      shape: shapeOf(template),
      divisions,
      renderAttachment,
      hashPaper: () => {
        const state = store.readForm();
        return hashPaper(drawPaper(state, { caseNumber: form.case?.number ?? '', date: form.context.today }));
      },
      confirm,
    }),
    [store, template, divisions, renderAttachment, form.case?.number, form.context.today, confirm],
  );
}
