import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runTests } from '../../../core/domain/forms/run-tests';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { FormServices } from '../../shared/form/form-context';
import { testOf } from './keep-test';

type TestsPanelProps = Readonly<{
  template: FormTemplate;
  codes: Readonly<Record<string, readonly string[]>>;
  preview: FormServices | null;
  onChange: (template: FormTemplate) => void;
}>;

/** Answers kept with the template, run again after each change. */
export function TestsPanel({ template, codes, preview, onChange }: TestsPanelProps) {
  const { t } = useTranslation('workshop');
  const [name, setName] = useState('');
  const results = useMemo(() => runTests(template, codes), [template, codes]);
  const tests = template.tests ?? [];
  const keep = () => {
    if (preview !== null) {
      onChange({ ...template, tests: [...tests, testOf(name.trim(), preview.store.readForm())] });
      setName('');
    }
  };
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary">{t('tests.lead')}</Typography>
      {results.length === 0 ? <Typography>{t('tests.none')}</Typography> : null}
      {results.map((result, index) => (
        <Paper key={index} variant="outlined" sx={{ p: 1.5 }}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Chip size="small" color={result.passed ? 'success' : 'error'} label={t(result.passed ? 'tests.passed' : 'tests.failed')} />
            <Typography sx={{ flex: 1 }}>{result.name}</Typography>
            <Button size="small" aria-label={t('tests.removeWhat', { name: result.name })} onClick={() => onChange({ ...template, tests: tests.filter((_test, at) => at !== index) })}>
              {t('tests.remove')}
            </Button>
          </Stack>
          {result.differences.length === 0 ? null : (
            <Box component="ul" sx={{ m: 0, mt: 0.5, pl: '1.25em' }}>
              {result.differences.map((difference, at) => (
                <li key={at}>{t('tests.difference', difference)}</li>
              ))}
            </Box>
          )}
        </Paper>
      ))}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <TextField size="small" label={t('tests.name')} value={name} onChange={(event) => setName(event.target.value)} sx={{ flex: '1 1 12rem' }} />
        <Button variant="outlined" disabled={preview === null || name.trim() === ''} onClick={keep}>
          {t('tests.keep')}
        </Button>
      </Stack>
    </Stack>
  );
}
