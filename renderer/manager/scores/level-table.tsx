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

/** How many chose which level: counts, since shares of few reviews mislead. */
export function LevelTable({ levels }: Readonly<{ levels: OutputOf<'score.read'>['levels'] }>) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const { value: standards } = useQuery('standards.read', {});
  const most = Math.max(1, ...levels.map((level) => level.count));
  return (
    <section aria-labelledby="levels-title">
      <Typography id="levels-title" variant="h2" sx={{ mb: 1 }}>
        {t('levels.title')}
      </Typography>
      <Table size="small" aria-labelledby="levels-title" sx={{ maxWidth: 640 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('levels.level')}</TableCell>
            <TableCell align="right">{t('levels.count')}</TableCell>
            <TableCell aria-hidden sx={{ width: '50%' }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {levels
            .toSorted((a, b) => b.level - a.level)
            .map(({ level, count }) => {
              const known = standards?.levels.find((one) => one.level === level);
              return (
                <TableRow key={level}>
                  <TableCell component="th" scope="row">
                    {known === undefined ? level : `${String(level)} ${pickText(known.label, language)}`}
                  </TableCell>
                  <TableCell align="right">{count}</TableCell>
                  <TableCell aria-hidden>
                    <Box
                      sx={{
                        height: 12,
                        borderRadius: 0.5,
                        bgcolor: known?.bad === true ? 'warning.main' : 'primary.main',
                        width: `${String((count / most) * 100)}%`,
                      }}
                    />
                  </TableCell>
                </TableRow>
              );
            })}
        </TableBody>
      </Table>
    </section>
  );
}
