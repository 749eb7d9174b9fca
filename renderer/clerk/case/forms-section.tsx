import Description from '@mui/icons-material/Description';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { CaseSection } from './case-section';
import type { CaseView } from './case-types';

type FormsSectionProps = Readonly<{ file: CaseView; onOpenForm: (draftId: DraftId) => void }>;

export function FormsSection({ file, onOpenForm }: FormsSectionProps) {
  const { t } = useTranslation('cases');
  return (
    <CaseSection title={t('section.forms')}>
      {file.forms.length === 0 ? <Typography color="textSecondary">{t('forms.none')}</Typography> : null}
      <FormButtons file={file} onOpenForm={onOpenForm} />
    </CaseSection>
  );
}

/** The forms of a case by their names; one that was begun is gone on with. */
export function FormButtons({ file, onOpenForm }: FormsSectionProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const open = useCommand('form.open');
  const isGathering = file.state === 'preparing' || file.state === 'supplementing';

  const start = async (templateId: string) => {
    const reply = await open.run({ templateId, caseId: file.caseId });
    if (reply?.ok === true) {
      onOpenForm(reply.value.draftId);
    }
  };

  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <RefusalAlert refusal={open.refusal} onClose={open.clear} />
      {file.forms.map(({ templateId, title, sample, state, draftId }) => (
        <Stack
          key={templateId}
          id={`case-form-${templateId}`}
          direction="row"
          spacing={1}
          sx={{ alignItems: 'center' }}
        >
          <Button
            {...(state === 'submitted' ? {} : { 'data-next': true })}
            variant={state === 'submitted' ? 'outlined' : 'contained'}
            startIcon={<Description />}
            disabled={open.busy || (draftId === null && !isGathering)}
            onClick={() => (draftId === null ? void start(templateId) : onOpenForm(draftId))}
          >
            {pickText(title, language)}
            {sample ? ` · ${t('forms.sample')}` : ''}
          </Button>
          <Chip
            size="small"
            variant="outlined"
            color={state === 'submitted' ? 'success' : 'default'}
            label={t(`forms.state.${state}`)}
          />
        </Stack>
      ))}
      {isGathering ? <OtherForm file={file} onChoose={(templateId) => void start(templateId)} /> : null}
    </Stack>
  );
}

/** A form the item does not ask for may be needed all the same. */
function OtherForm({ file, onChoose }: Readonly<{ file: CaseView; onChoose: (templateId: string) => void }>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { value } = useQuery('form.list', anchor === null ? null : {});
  const others = (value ?? []).filter(({ templateId }) => !file.forms.some((one) => one.templateId === templateId));
  return (
    <>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t('forms.other')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null && others.length > 0} onClose={() => setAnchor(null)}>
        {others.map(({ templateId, title, sample }) => (
          <MenuItem
            key={templateId}
            onClick={() => {
              setAnchor(null);
              onChoose(templateId);
            }}
          >
            {pickText(title, language)}
            {sample ? ` · ${t('forms.sample')}` : ''}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
