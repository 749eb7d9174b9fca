import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormServices } from '../../shared/form/form-context';
import { findLabel } from '../../shared/form/form-faults';
import { useCommand } from '../../shared/hub/use-command';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { FormRead } from './form-source-of';

type Change = NonNullable<FormRead['newer']>;

/** A newer version of the form: what it would change, the way to it, and until submitted the way back. */
export function DraftVersion({ form }: Readonly<{ form: FormRead }>) {
  const { t } = useTranslation('form');
  const migrate = useCommand('form.migrate');
  const goBack = useCommand('form.migrateBack');
  const [isLater, setIsLater] = useState(false);
  const { draftId, newer, migrated } = form;
  return (
    <>
      <RefusalAlert refusal={migrate.refusal ?? goBack.refusal} />
      {newer === null || isLater ? null : (
        <Changes
          change={newer}
          title={t('migrate.title')}
          lead={t('migrate.lead', { from: newer.from, to: newer.to })}
          actions={
            <>
              <Button variant="contained" loading={migrate.busy} onClick={() => void migrate.run({ draftId })}>
                {t('migrate.apply')}
              </Button>
              <Button onClick={() => setIsLater(true)}>{t('migrate.keep')}</Button>
            </>
          }
        />
      )}
      {migrated === null ? null : (
        <Changes
          change={migrated}
          title={t('migrate.done', { to: migrated.to })}
          lead={t('migrate.changes')}
          actions={
            <Button variant="outlined" loading={goBack.busy} onClick={() => void goBack.run({ draftId })}>
              {t('migrate.back', { from: migrated.from })}
            </Button>
          }
        />
      )}
    </>
  );
}

type ChangesProps = Readonly<{ change: Change; title: string; lead: string; actions: ReactNode }>;

function Changes({ change, title, lead, actions }: ChangesProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape } = useFormServices();
  const nameOf = (path: string) => {
    const found = findLabel(shape, path.replace('[]', ''));
    return found === null ? path : pickText(found.label, language);
  };
  const lines = [
    ...change.asked.map(({ path }) => t('migrate.asked', { field: nameOf(path) })),
    ...change.moved.map(({ to }) => t('migrate.moved', { field: nameOf(to) })),
    ...change.converted.map((path) => t('migrate.changed', { field: nameOf(path) })),
    ...change.archived.map((path) => t('migrate.kept', { field: nameOf(path) })),
  ];
  return (
    <Alert severity="info">
      <Typography sx={{ fontWeight: 500 }}>{title}</Typography>
      <Typography>{lead}</Typography>
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: '1.5em' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>
    </Alert>
  );
}
