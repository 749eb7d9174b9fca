import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { formatSecond } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { useKeepTemplate } from './use-keep-template';
import type { TemplateDraft } from './use-template-draft';

type TemplateActionsProps = Readonly<{ draft: TemplateDraft; original: FormTemplate; isOwn: boolean; nextVersion: number; onBack: () => void }>;

/** What can be done with the trial as it stands. */
export function TemplateActions({ draft, original, isOwn, nextVersion, onBack }: TemplateActionsProps) {
  const { t } = useTranslation('workshop');
  const [isAsking, setIsAsking] = useState(false);
  const kept = useKeepTemplate({ draft, original, isOwn, nextVersion, onGone: onBack });
  const { isOurs, isSaved } = kept;
  const hasFaults = draft.faults.length > 0;

  return (
    <>
      <SavedWords isSaved={isSaved} savedAt={kept.savedAt} />
      {isOurs ? (
        <Button onClick={() => setIsAsking(true)}>{t('discard')}</Button>
      ) : (
        <Button disabled={isSaved} onClick={draft.reset}>
          {t('reset')}
        </Button>
      )}
      <Button variant="outlined" disabled={draft.template === null || (isOurs && isSaved)} loading={kept.isSaving} onClick={() => void kept.keep()}>
        {isOurs ? t('save') : t('saveAs', { version: nextVersion })}
      </Button>
      <Button variant="contained" disabled={!isOurs || !isSaved || hasFaults} title={hasFaults ? t('exportWait') : undefined} loading={kept.isHanding} onClick={() => void kept.hand()}>
        {t('export')}
      </Button>
      {kept.refusal === null ? null : (
        <div style={{ flexBasis: '100%' }}>
          <RefusalAlert refusal={kept.refusal} />
        </div>
      )}
      {isAsking ? (
        <ConfirmDialog
          title={t('discardTitle')}
          explanation={t('discardLead')}
          confirmLabel={t('discard')}
          busy={kept.isRemoving}
          refusal={null}
          onConfirm={() => void kept.remove()}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  );
}

/** Their place is kept while they are silent. */
function SavedWords({ isSaved, savedAt }: Readonly<{ isSaved: boolean; savedAt: string | null }>) {
  const { t } = useTranslation('workshop');
  const words = !isSaved ? t('unsaved') : savedAt === null ? '' : t('savedAt', { time: formatSecond(savedAt) });
  return (
    <Typography role="status" color="textSecondary" sx={{ minWidth: '9em', textAlign: 'right' }}>
      {words}
    </Typography>
  );
}
