import Chip from '@mui/material/Chip';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { useQuery } from '../hub/use-query';
import { ConfirmDialog } from '../staff/confirm-dialog';
import { builtInViews, isSameView, type BuiltInView, type CaseQuestion, type CaseView } from './case-question';
import { SaveViewDialog } from './save-view-dialog';

type ViewBarProps = Readonly<{
  question: CaseQuestion;
  /** Whether views of all may be changed here. */
  mayShare: boolean;
  onChoose: (view: Pick<CaseQuestion, 'filter' | 'order'>) => void;
}>;

/** One press to a list that is often needed: those of every centre, of this centre, and one's own. */
export function ViewBar({ question, mayShare, onChoose }: ViewBarProps) {
  const { t } = useTranslation('caseList');
  const views = useQuery('case.listViews', {}).value?.views ?? [];
  const [dialog, setDialog] = useState<'save' | CaseView | null>(null);
  const chip = (key: string, label: string, view: Pick<CaseQuestion, 'filter' | 'order'>, saved: CaseView | null) => {
    const isChosen = isSameView(view, question);
    const mayRemove = saved !== null && (mayShare || !saved.shared);
    return (
      <Chip
        key={key}
        label={label}
        color={isChosen ? 'primary' : 'default'}
        variant={isChosen ? 'filled' : 'outlined'}
        aria-pressed={isChosen}
        onClick={() => onChoose(view)}
        {...(mayRemove ? { onDelete: () => setDialog(saved) } : {})}
      />
    );
  };

  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      role="group"
      aria-label={t('views.label')}
      sx={{ flexWrap: 'wrap', alignItems: 'center' }}
    >
      {(Object.keys(builtInViews) as BuiltInView[]).map((name) =>
        chip(name, t(`views.${name}`), builtInViews[name], null),
      )}
      {views.map((view) =>
        chip(view.viewId, view.shared ? t('views.shared', { name: view.name }) : view.name, view, view),
      )}
      <Button size="small" onClick={() => setDialog('save')}>
        {t('views.save')}
      </Button>
      {dialog === 'save' ? (
        <SaveViewDialog question={question} mayShare={mayShare} onClose={() => setDialog(null)} />
      ) : dialog === null ? null : (
        <RemoveViewDialog view={dialog} onClose={() => setDialog(null)} />
      )}
    </Stack>
  );
}

function RemoveViewDialog({ view, onClose }: Readonly<{ view: CaseView; onClose: () => void }>) {
  const { t } = useTranslation('caseList');
  const remove = useCommand('case.removeView');
  const confirm = async () => {
    const reply = await remove.run({ viewId: view.viewId });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <ConfirmDialog
      title={t('views.removeTitle', { name: view.name })}
      explanation={t('views.removeLead')}
      confirmLabel={t('views.removeConfirm')}
      busy={remove.busy}
      refusal={remove.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
