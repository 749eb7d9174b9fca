import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Desk } from '../console/desk-commands';
import { DocumentDialog } from '../document/document-dialog';

type Draft = NonNullable<Desk['current']>['drafts'][number];

/** What has been begun and accepted for the person at the counter. */
export function CasesTab({ current }: Readonly<{ current: Desk['current'] }>) {
  const { t } = useTranslation('clerk');
  const drafts = current?.drafts ?? [];
  if (drafts.length === 0) {
    return <Typography color="textSecondary">{t('cases.empty')}</Typography>;
  }
  return (
    <Stack spacing={2}>
      {drafts.map((draft) => (
        <DraftCard key={draft.draftId} draft={draft} />
      ))}
    </Stack>
  );
}

function DraftCard({ draft }: Readonly<{ draft: Draft }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const isSubmitted = draft.state === 'submitted';
  const { value: form } = useQuery('form.read', isSubmitted ? { draftId: draft.draftId } : null);
  const [isOpen, setIsOpen] = useState(false);
  const accepted = form?.case ?? null;

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="h3">{pickText(draft.title, language)}</Typography>
        <Chip
          size="small"
          variant="outlined"
          icon={isSubmitted ? <CheckCircle /> : <EditNote />}
          color={isSubmitted ? 'success' : 'default'}
          label={t(isSubmitted ? 'cases.submitted' : 'cases.open')}
        />
        {draft.caseNumber === null ? null : <Typography>{t('cases.number', { number: draft.caseNumber })}</Typography>}
        {accepted === null ? null : (
          <>
            <Typography>
              {accepted.dueOn === null ? t('cases.noDate') : t('cases.due', { on: accepted.dueOn })}
            </Typography>
            {accepted.documentId === null ? null : (
              <Button variant="outlined" onClick={() => setIsOpen(true)}>
                {t('cases.document')}
              </Button>
            )}
            {isOpen && accepted.documentId !== null ? (
              <DocumentDialog documentId={accepted.documentId} onClose={() => setIsOpen(false)} />
            ) : null}
          </>
        )}
      </Stack>
    </Paper>
  );
}
