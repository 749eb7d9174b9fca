import CheckCircle from '@mui/icons-material/CheckCircle';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentDialog } from '../document/document-dialog';
import type { FormRead } from './form-source-of';

/** Submitted: the number to quote where there is one, the day to come back, the paper. */
export function SubmittedForm({ form, onBack }: Readonly<{ form: FormRead; onBack: () => void }>) {
  const { t } = useTranslation('clerk');
  const { t: ofForm } = useTranslation('form');
  const [isOpen, setIsOpen] = useState(false);
  const number = form.case?.number ?? '';
  const documentId = documentOf(form);
  return (
    <Paper variant="outlined" sx={{ p: 3 }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', color: 'success.main' }} role="status">
          <CheckCircle />
          <Typography variant="h2" component="p">
            {number === '' ? ofForm('submitted.title') : t('submitted.title')}
          </Typography>
        </Stack>
        <Typography color="textSecondary">{ofForm('submitted.lead')}</Typography>
        {number === '' ? null : <Accepted number={number} dueOn={form.case?.dueOn ?? null} />}
        <Stack direction="row" spacing={1}>
          {documentId === null ? null : (
            <Button autoFocus variant="contained" onClick={() => setIsOpen(true)}>
              {t('submitted.paper')}
            </Button>
          )}
          <Button variant="outlined" onClick={onBack}>
            {ofForm('back')}
          </Button>
        </Stack>
      </Stack>
      {isOpen && documentId !== null ? (
        <DocumentDialog documentId={documentId} onClose={() => setIsOpen(false)} />
      ) : null}
    </Paper>
  );
}

function Accepted({ number, dueOn }: Readonly<{ number: string; dueOn: string | null }>) {
  const { t } = useTranslation('clerk');
  return (
    <>
      <div>
        <Typography color="textSecondary">{t('submitted.number')}</Typography>
        <Typography variant="h1" component="p">
          {number}
        </Typography>
      </div>
      <div>
        <Typography color="textSecondary">{t('submitted.due')}</Typography>
        <Typography variant="h2" component="p">
          {dueOn ?? t('submitted.noDate')}
        </Typography>
      </div>
    </>
  );
}

/** Forms of the time before cases have their paper with the case. */
function documentOf(form: FormRead): FormRead['documentId'] {
  return form.documentId ?? form.case?.documentId ?? null;
}
