import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

type CategoryLoadProps = Readonly<{ byCategory: OutputOf<'queue.overview'>['byCategory'] }>;

/** Who waits for what: a figure with a bar beside it, never a bar alone. */
export function CategoryLoad({ byCategory }: CategoryLoadProps) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const most = Math.max(1, ...byCategory.map((one) => one.waiting));
  return (
    <section aria-labelledby="load-title">
      <Typography id="load-title" variant="h2" sx={{ mb: 1 }}>
        {t('load.title')}
      </Typography>
      <Table size="small" aria-labelledby="load-title" sx={{ maxWidth: 880 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('load.category')}</TableCell>
            <TableCell align="right">{t('load.waiting')}</TableCell>
            <TableCell aria-hidden sx={{ width: '40%' }} />
            <TableCell align="right">{t('load.issued')}</TableCell>
            <TableCell align="right">{t('load.finished')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {byCategory.map((load) => {
            const category = catalog?.categories.find((one) => one.id === load.categoryId);
            return (
              <TableRow key={load.categoryId}>
                <TableCell component="th" scope="row">
                  {category === undefined
                    ? load.categoryId
                    : `${category.letter} ${pickText(category.nameText, language)}`}
                </TableCell>
                <TableCell align="right">{load.waiting}</TableCell>
                <TableCell aria-hidden>
                  <Box
                    sx={{
                      height: 12,
                      borderRadius: 0.5,
                      bgcolor: 'primary.main',
                      width: `${String((load.waiting / most) * 100)}%`,
                    }}
                  />
                </TableCell>
                <TableCell align="right">{load.issued}</TableCell>
                <TableCell align="right">{load.finished}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </section>
  );
}
