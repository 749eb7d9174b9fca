import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

/** Why residents chose as they did, most often named first. */
export function TagTable({ tags }: Readonly<{ tags: OutputOf<'score.read'>['tags'] }>) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const named = tags.filter((tag) => tag.count > 0).toSorted((a, b) => b.count - a.count);
  return (
    <section aria-labelledby="tags-title">
      <Typography id="tags-title" variant="h2" sx={{ mb: 1 }}>
        {t('tags.title')}
      </Typography>
      {named.length === 0 ? (
        <Typography color="textSecondary">{t('tags.empty')}</Typography>
      ) : (
        <Table size="small" aria-labelledby="tags-title" sx={{ maxWidth: 640 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('tags.reason')}</TableCell>
              <TableCell align="right">{t('tags.level')}</TableCell>
              <TableCell align="right">{t('tags.count')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {named.map((tag) => (
              <TableRow key={tag.code}>
                <TableCell component="th" scope="row">
                  {pickText(tag.text, language)}
                </TableCell>
                <TableCell align="right">{tag.level}</TableCell>
                <TableCell align="right">{tag.count}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
