import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId, ItemId } from '../../../core/domain/id';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { FormEditor } from './form-editor';
import { readTemplate } from './form-template';
import { SubmittedForm } from './submitted-form';
import { useDraft } from './use-draft';

type FormPageProps = Readonly<{ draftId: DraftId; itemId: ItemId | null; onLeave: () => void }>;

/** One form of one ticket: to be filled, or as it was accepted. */
export function FormPage({ draftId, itemId, onLeave }: FormPageProps) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const { draft, refusal } = useDraft(draftId);
  const source = draft?.form.template ?? null;
  const template = useMemo(() => (source === null ? null : readTemplate(source)), [source]);

  if (draft === null || template === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  const accepted = draft.form.case;
  return (
    <Stack spacing={2}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Button size="small" startIcon={<ArrowBack />} onClick={onLeave} sx={{ flex: 'none' }}>
          {t('form.others')}
        </Button>
        <Typography variant="h2">{pickText(template.title, language)}</Typography>
      </Stack>
      {accepted === null ? (
        <FormEditor draft={draft} template={template} />
      ) : (
        <SubmittedForm accepted={accepted} itemId={itemId} />
      )}
    </Stack>
  );
}
