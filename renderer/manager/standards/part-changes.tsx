import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { showField, showKey, showValue } from './show-value';

type Part = OutputOf<'standards.preview'>['parts'][number];
type Entry = Part['added'][number];

/** What is new, gone, or different in one part of the standard. */
export function PartChanges({ part }: Readonly<{ part: Part }>) {
  const { t } = useTranslation('standards');
  const nameOf = useEntryName();
  return (
    <Box component="section" aria-label={t(`part.${part.part}`)}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t(`part.${part.part}`)}
      </Typography>
      <Stack spacing={1}>
        <Names title={t('preview.added', { count: part.added.length })} entries={part.added} />
        <Names title={t('preview.removed', { count: part.removed.length })} entries={part.removed} />
        {part.changed.length === 0 ? null : (
          <div>
            <Typography sx={{ fontWeight: 500 }}>{t('preview.changed', { count: part.changed.length })}</Typography>
            <List>
              {part.changed.map((entry) => (
                <li key={entry.key}>
                  {nameOf(entry)}
                  <List>
                    {entry.fields.map((change) => (
                      <li key={change.field}>
                        <Change {...change} />
                      </li>
                    ))}
                  </List>
                </li>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Box>
  );
}

function useEntryName(): (entry: Entry) => string {
  const { t } = useTranslation('standards');
  const { language } = useLanguage();
  return ({ key, name }) => (name === null ? showKey(key, t) : pickText(name, language));
}

function Names({ title, entries }: Readonly<{ title: string; entries: readonly Entry[] }>) {
  const nameOf = useEntryName();
  return entries.length === 0 ? null : (
    <div>
      <Typography sx={{ fontWeight: 500 }}>{title}</Typography>
      <List>
        {entries.map((entry) => (
          <li key={entry.key}>{nameOf(entry)}</li>
        ))}
      </List>
    </div>
  );
}

function Change({ field, before, after }: Part['changed'][number]['fields'][number]) {
  const { t } = useTranslation('standards');
  const word = showField(field, t);
  // A form is compared whole; its text would fill the page.
  return field === 'template'
    ? t('preview.whole', { field: word })
    : t('preview.change', { field: word, before: showValue(before, t), after: showValue(after, t) });
}

function List({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 3, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
