import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { CounterDraft, SetUpDraft, WizardStep } from './set-up-draft';

type CheckStepProps = Readonly<{ draft: SetUpDraft; onEdit: (step: WizardStep) => void }>;

/** All answers once more, each with a way back to it, before anything is written. */
export function CheckStep({ draft, onEdit }: CheckStepProps) {
  const { t } = useTranslation('welcome');
  const describe = useDescribeCounter();
  const groups = [
    {
      step: 'centre',
      rows: [
        [t('field.name.label'), draft.name],
        [t('field.divisionCode.label'), draft.divisionCode],
      ],
    },
    {
      step: 'manager',
      rows: [
        [t('field.managerName.label'), draft.managerName],
        [t('field.managerPassword.label'), t('check.passwordSet')],
      ],
    },
    {
      step: 'counters',
      rows: draft.counters.map((counter) => [t('counters.row', { number: counter.number }), describe(counter)]),
    },
  ] as const;

  return (
    <Stack spacing={2}>
      {groups.map(({ step, rows }) => (
        <Paper key={step} component="section" variant="outlined" aria-label={t(`step.${step}`)} sx={{ p: 2 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
            <Typography variant="h3">{t(`step.${step}`)}</Typography>
            <Button aria-label={t('check.editOf', { step: t(`step.${step}`) })} onClick={() => onEdit(step)}>
              {t('check.edit')}
            </Button>
          </Stack>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(120px, auto) 1fr', columnGap: 3, rowGap: 0.5 }}
          >
            {rows.map(([name, value]) => (
              <Box key={name} sx={{ display: 'contents' }}>
                <Typography component="dt" color="textSecondary">
                  {name}
                </Typography>
                <Typography component="dd" sx={{ m: 0 }}>
                  {value}
                </Typography>
              </Box>
            ))}
          </Box>
        </Paper>
      ))}
    </Stack>
  );
}

function useDescribeCounter(): (counter: CounterDraft) => string {
  const { t } = useTranslation('welcome');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  return (counter) => {
    const mode = t(`mode.${counter.mode}`);
    if (counter.mode === 'any-item') {
      return t('check.counter', { name: counter.name, mode });
    }
    const names = counter.categoryIds.map((id) => {
      const category = catalog?.categories.find((one) => one.id === id);
      return category === undefined ? id : pickText(category.nameText, language);
    });
    return t('check.counterOf', { name: counter.name, mode, categories: names.join(t('check.comma')) });
  };
}
