import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTemplates } from '../../../core/domain/forms/compare-templates';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { ChoiceInput } from './choice-input';
import { diffTemplates } from './diff-templates';

type DiffPanelProps = Readonly<{ template: FormTemplate; others: readonly FormTemplate[] }>;

/** What is different from another version, and what that does to drafts that began on it. */
export function DiffPanel({ template, others }: DiffPanelProps) {
  const { t } = useTranslation('workshop');
  const [chosen, setChosen] = useState(String(others[0]?.version ?? ''));
  const before = others.find(({ version }) => String(version) === chosen) ?? others[0];
  const differences = useMemo(() => (before === undefined ? [] : diffTemplates(before, template)), [before, template]);
  const breaks = useMemo(() => (before === undefined ? [] : compareTemplates(before, template)), [before, template]);
  if (before === undefined) {
    return <Typography color="textSecondary">{t('diff.none')}</Typography>;
  }
  return (
    <Stack spacing={2}>
      {others.length < 2 ? (
        <Typography color="textSecondary">{t('diff.lead')}</Typography>
      ) : (
        <ChoiceInput label={t('diff.against')} value={chosen} options={others.map(({ version }) => ({ value: String(version), label: t('list.number', { version }) }))} onChoose={setChosen} />
      )}
      <section aria-label={t('diff.breaks')}>
        <Typography variant="h3">{t('diff.breaks')}</Typography>
        {breaks.length === 0 ? (
          <Typography>{t('diff.noBreaks')}</Typography>
        ) : (
          <>
            <Box component="ul" sx={{ m: 0, pl: '1.25em' }}>
              {breaks.map(({ kind, path, detail }) => (
                <li key={`${kind} ${path} ${detail}`}>{[path, t(`diff.kinds.${kind}`), detail].filter((part) => part !== '').join(' · ')}</li>
              ))}
            </Box>
            <Typography color="textSecondary">{t('diff.needs')}</Typography>
          </>
        )}
      </section>
      {differences.length === 0 ? (
        <Typography>{t('diff.none')}</Typography>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('diff.place')}</TableCell>
              <TableCell>{t('diff.before')}</TableCell>
              <TableCell>{t('diff.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {differences.map(({ place, before: old, after }) => (
              <TableRow key={place}>
                <TableCell sx={{ fontFamily: 'monospace', verticalAlign: 'top' }}>{place}</TableCell>
                <TableCell sx={{ verticalAlign: 'top' }}>{old}</TableCell>
                <TableCell sx={{ verticalAlign: 'top' }}>{after}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Stack>
  );
}
