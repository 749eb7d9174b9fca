import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/domain/calendar/instant';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { useCommand } from '../../shared/hub/use-command';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { formatSecond } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { saveFile } from '../../shared/ui/save-file';
import type { TemplateDraft } from './use-template-draft';

type TemplateActionsProps = Readonly<{ draft: TemplateDraft; original: FormTemplate; isOwn: boolean; nextVersion: number; onBack: () => void }>;

/** A published version is never changed: what is tried on it becomes the next one. */
export function TemplateActions({ draft, original, isOwn, nextVersion, onBack }: TemplateActionsProps) {
  const { t } = useTranslation('workshop');
  const save = useCommand('template.saveDraft');
  const propose = useCommand('template.propose');
  const discard = useCommand('template.discardDraft');
  const [saved, setSaved] = useState<Readonly<{ text: string; at: Instant; version: number }> | null>(null);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { template, faults, text, originalText } = draft;
  const isOurs = isOwn || saved !== null;
  const savedText = saved?.text ?? originalText;
  const isSaved = text === savedText;

  const keep = async () => {
    if (template === null) {
      return;
    }
    const next: FormTemplate = isOurs ? template : { ...template, version: nextVersion, status: 'draft', supersedes: original.version };
    const nextText = draft.change(next);
    const reply = await save.run({ template: next });
    if (reply?.ok === true) {
      setSaved({ text: nextText, at: reply.value.savedAt, version: next.version });
    }
  };
  const exportFile = async () => {
    if (template === null) {
      return;
    }
    const reply = await propose.run({ templateId: template.id, version: template.version });
    if (reply?.ok === true) {
      saveFile({ fileName: reply.value.fileName, mediaType: 'application/json', text: reply.value.text });
    }
  };
  const remove = async () => {
    const reply = await discard.run({ templateId: original.id, version: saved?.version ?? original.version });
    if (reply?.ok === true) {
      onBack();
    }
  };

  return (
    <>
      <Typography role="status" color="textSecondary" sx={{ minWidth: '9em', textAlign: 'right' }}>
        {isSaved ? (saved === null ? '' : t('savedAt', { time: formatSecond(saved.at) })) : t('unsaved')}
      </Typography>
      {isOurs ? (
        <Button onClick={() => setIsDiscarding(true)}>{t('discard')}</Button>
      ) : (
        <Button disabled={text === originalText} onClick={draft.reset}>
          {t('reset')}
        </Button>
      )}
      <Button variant="outlined" disabled={template === null || (isOurs && isSaved)} loading={save.busy} onClick={() => void keep()}>
        {isOurs ? t('save') : t('saveAs', { version: nextVersion })}
      </Button>
      <Button variant="contained" disabled={!isOurs || !isSaved || faults.length > 0} title={faults.length > 0 ? t('exportWait') : undefined} loading={propose.busy} onClick={() => void exportFile()}>
        {t('export')}
      </Button>
      <div style={{ flexBasis: '100%' }}>
        <RefusalAlert refusal={save.refusal ?? propose.refusal ?? discard.refusal} />
      </div>
      {isDiscarding ? (
        <ConfirmDialog
          title={t('discardTitle')}
          explanation={t('discardLead')}
          confirmLabel={t('discard')}
          busy={discard.busy}
          refusal={discard.refusal}
          onConfirm={() => void remove()}
          onClose={() => setIsDiscarding(false)}
        />
      ) : null}
    </>
  );
}
