import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../core/domain/id';
import { RefusalAlert } from '../staff/refusal-alert';
import { CaseFilters } from './case-filters';
import { everything, type CaseQuestion } from './case-question';
import { CaseTable } from './case-table';
import { ExportDialog } from './export-dialog';
import { RequestDialog } from './request-dialog';
import { useCasePages } from './use-case-pages';
import { ViewBar } from './view-bar';

type CaseListProps = Readonly<{ mayShare: boolean; onOpen: (caseId: CaseId) => void }>;

const asHighAsTheField = { minHeight: 'calc(1.4375em + 33px)' } as const;

type Dialog = 'export' | 'request' | null;
type Said = Readonly<{ severity: 'success' | 'error'; text: string }>;

/** Any case of the centre: words, filters, views, a page at a time. */
export function CaseList({ mayShare, onOpen }: CaseListProps) {
  const { t } = useTranslation('caseList');
  const [question, setQuestion] = useState<CaseQuestion>(everything);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const pages = useCasePages(question);
  const change = (changes: Partial<CaseQuestion>) => setQuestion((before) => ({ ...before, ...changes }));

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%', minHeight: 0 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          autoFocus
          label={t('search')}
          helperText={t('lead')}
          value={question.text}
          onChange={(event) => change({ text: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off', spellCheck: false } }}
          sx={{ flex: '1 1 24rem' }}
        />
        <Button variant="outlined" sx={asHighAsTheField} onClick={() => setDialog('request')}>
          {t('request.button')}
        </Button>
        <Button variant="outlined" sx={asHighAsTheField} onClick={() => setDialog('export')}>
          {t('export.button')}
        </Button>
      </Stack>
      <ViewBar question={question} mayShare={mayShare} onChoose={change} />
      <CaseFilters question={question} onChange={change} onClear={() => setQuestion(everything)} />
      {said === null ? null : (
        <Alert severity={said.severity} onClose={() => setSaid(null)}>
          {said.text}
        </Alert>
      )}
      <RefusalAlert refusal={pages.refusal} />
      <Found pages={pages} isByDue={question.order === 'due'} onOpen={onOpen} />
      {dialog === 'export' ? (
        <ExportDialog
          question={question}
          onClose={() => setDialog(null)}
          onDone={(rows) => {
            setDialog(null);
            setSaid(
              rows === null
                ? { severity: 'error', text: t('export.again') }
                : { severity: 'success', text: t('export.done', { rows }) },
            );
          }}
        />
      ) : null}
      {dialog === 'request' ? (
        <RequestDialog
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            setSaid({ severity: 'success', text: t('request.done') });
          }}
        />
      ) : null}
    </Box>
  );
}

type FoundProps = Readonly<{
  pages: ReturnType<typeof useCasePages>;
  isByDue: boolean;
  onOpen: (caseId: CaseId) => void;
}>;

function Found({ pages, isByDue, onOpen }: FoundProps) {
  const { t } = useTranslation('caseList');
  const { page, number, isStale, goBack, goOn } = pages;
  const cases = page?.cases ?? [];
  return (
    <>
      {page?.crowded === true ? <Alert severity="warning">{t('crowded')}</Alert> : null}
      {isByDue ? <Typography color="textSecondary">{t('dueHint')}</Typography> : null}
      {cases.length === 0 ? (
        <Typography role="status" color="textSecondary" sx={{ flex: 1, py: 3 }}>
          {t(page === null ? 'loading' : 'empty')}
        </Typography>
      ) : (
        <CaseTable cases={cases} onOpen={onOpen} />
      )}
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', flex: 'none' }}>
        <Button disabled={goBack === null} onClick={goBack ?? undefined}>
          {t('previous')}
        </Button>
        <Typography role="status">
          {t('page', { page: number })} · {t('count', { count: cases.length })}
          {isStale ? ` · ${t('stale')}` : ''}
        </Typography>
        <Button disabled={goOn === null} onClick={goOn ?? undefined}>
          {t('next')}
        </Button>
      </Stack>
    </>
  );
}
