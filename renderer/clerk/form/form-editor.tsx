import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { useKeys } from '../console/use-keys';
import { ComputedValues } from './computed-values';
import { moveOnEnter } from './enter-moves-on';
import { ErrorSummary } from './error-summary';
import { errorsOf, inFormOrder } from './form-issues';
import { FormSectionView } from './form-section';
import type { FormTemplate } from './form-template';
import { SavedSign } from './saved-sign';
import type { Draft } from './use-draft';

export function FormEditor({ draft, template }: Readonly<{ draft: Draft; template: FormTemplate }>) {
  const { t } = useTranslation('clerk');
  const submit = useCommand('form.submit');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const { draftId } = draft.form;
  const { commit, whenSaved } = draft;

  const commitAndShow = useCallback(
    (path: string, value: unknown) => {
      setLeft((before) => new Set([...before, path]));
      commit(path, value);
    },
    [commit],
  );

  const send = useCallback(async () => {
    // What is still being typed counts: leaving the field commits it.
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    await whenSaved();
    const reply = await submit.run({ draftId });
    if (reply?.ok === false) {
      setRefusals((count) => count + 1);
    }
  }, [draftId, submit, whenSaved]);

  useEffect(() => {
    if (refusals > 0) {
      summary.current?.focus();
    }
  }, [refusals]);

  const handleKey = useCallback(
    (event: KeyboardEvent) => {
      const isSubmit = event.key === 'Enter' && event.ctrlKey && !event.repeat;
      if (isSubmit) {
        void send();
      }
      return isSubmit;
    },
    [send],
  );
  useKeys(handleKey);

  const isShown = (path: string) => refusals > 0 || left.has(path);
  const issues = draft.evaluation.issues.filter((issue) => issue.level === 'notice' || isShown(issue.path));
  return (
    <Stack spacing={3} onKeyDown={moveOnEnter}>
      {refusals > 0 ? (
        <ErrorSummary
          ref={summary}
          template={template}
          errors={inFormOrder(template, errorsOf(draft.evaluation.issues))}
        />
      ) : null}
      {template.sections.map((section) => (
        <FormSectionView key={section.id} section={section} draft={draft} issues={issues} onCommit={commitAndShow} />
      ))}
      <ComputedValues computed={template.computed} values={draft.evaluation.computed} />
      <RefusalAlert refusal={draft.refusal ?? toldElsewhere(submit.refusal)} />
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Button
          variant="contained"
          size="large"
          aria-keyshortcuts="Control+Enter"
          loading={submit.busy}
          onClick={() => void send()}
        >
          {t('form.submit')}
        </Button>
        <SavedSign isSaving={draft.isSaving} savedAt={draft.savedAt} isRefused={draft.refusal !== null} />
      </Stack>
    </Stack>
  );
}

/** An incomplete form is told of by the summary, field by field. */
function toldElsewhere<R extends Readonly<{ code: string }>>(refusal: R | null): R | null {
  return refusal?.code === 'form.invalid' ? null : refusal;
}
