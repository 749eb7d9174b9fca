import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { statusOf, type ListedTemplate } from './listed-template';

type TemplateListProps = Readonly<{ templates: readonly ListedTemplate[]; onOpen: (template: ListedTemplate) => void }>;

/** Every form of the standard in every version, newest first. */
export function TemplateList({ templates, onOpen }: TemplateListProps) {
  const { t } = useTranslation('workshop');
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = templates.filter(({ templateId, title }) => [templateId, title.zh, title.en].some((text) => text.toLowerCase().includes(wanted)));
  if (templates.length === 0) {
    return <Typography color="textSecondary">{t('list.empty')}</Typography>;
  }
  return (
    <Stack spacing={2}>
      <TextField size="small" type="search" label={t('list.search')} value={typed} onChange={(event) => setTyped(event.target.value)} sx={{ maxWidth: '24rem' }} />
      <Table size="small" aria-label={t('list.label')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('list.name')}</TableCell>
            <TableCell>{t('list.id')}</TableCell>
            <TableCell>{t('list.version')}</TableCell>
            <TableCell>{t('list.status')}</TableCell>
            <TableCell>{t('list.savedAt')}</TableCell>
            <TableCell>{t('list.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((template) => {
            const name = pickText(template.title, language);
            return (
              <TableRow key={`${template.templateId} ${String(template.version)}`} hover>
                <TableCell>
                  {name}
                  {template.sample ? <Chip size="small" color="warning" variant="outlined" label={t('list.sample')} sx={{ ml: 1 }} /> : null}
                </TableCell>
                <TableCell>{template.templateId}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{t('list.number', { version: template.version })}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{t(`status.${statusOf(template)}`)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{template.savedAt === null ? '' : formatDateTime(template.savedAt)}</TableCell>
                <TableCell>
                  <Button size="small" variant="outlined" aria-label={t('list.openWhat', { name, version: template.version })} onClick={() => onOpen(template)}>
                    {t('list.open')}
                  </Button>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Stack>
  );
}
