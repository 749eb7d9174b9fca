import CheckCircle from '@mui/icons-material/CheckCircle';
import PlayCircle from '@mui/icons-material/PlayCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { visuallyHidden } from '../../shared/staff/visually-hidden';
import { CaseSection } from './case-section';
import type { CaseView } from './case-types';

const icons = {
  done: <CheckCircle fontSize="small" color="success" />,
  now: <PlayCircle fontSize="small" color="primary" />,
  next: <RadioButtonUnchecked fontSize="small" color="disabled" />,
} as const;

/** The steps of the procedure that the case began with, and which one is under way. */
export function ProcedureSection({ procedure }: Readonly<{ procedure: CaseView['procedure'] }>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  if (procedure === null) {
    return (
      <CaseSection title={t('section.procedure')}>
        <Typography color="textSecondary">{t('procedure.none')}</Typography>
      </CaseSection>
    );
  }
  const { name, version, bundleVersion, basis, steps } = procedure;
  return (
    <CaseSection title={t('section.procedure')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 0.5 }}>
        {steps.map((step) => (
          <Stack key={step.stepId} component="li" direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            {icons[step.state]}
            <Box component="span" sx={visuallyHidden}>
              {t(`procedure.state.${step.state}`)}
            </Box>
            <Typography sx={{ fontWeight: step.state === 'now' ? 700 : 400 }}>
              {pickText(step.name, language)}
            </Typography>
            <Typography color="textSecondary">
              {[
                t(`procedure.role.${step.role}`),
                ...(step.doneOn === null ? [] : [t('procedure.doneOn', { on: step.doneOn })]),
                ...(step.dueOn === null ? [] : [t('procedure.dueOn', { on: step.dueOn })]),
              ].join(' · ')}
            </Typography>
          </Stack>
        ))}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {t('procedure.version', { name: pickText(name, language), version, bundle: bundleVersion ?? '' })}{' '}
        {t(`procedure.${basis}`)}
      </Typography>
    </CaseSection>
  );
}
