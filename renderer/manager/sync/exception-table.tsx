import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatDateTime } from '../../shared/staff/format-instant';

type Exceptions = OutputOf<'sync.read'>['exceptions'];

/** Dots separate levels in the texts. */
type Underscored<Code> = Code extends `${infer Subject}.${infer What}` ? `${Subject}_${What}` : never;
type KindKey = Underscored<Exceptions[number]['kind']>;

/** What a person must look at after two histories met. */
export function ExceptionTable({ exceptions }: Readonly<{ exceptions: Exceptions }>) {
  const { t } = useTranslation('sync');
  return exceptions.length === 0 ? null : (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{t('exceptions.title')}</Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('exceptions.lead')}
      </Typography>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label={t('exceptions.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('exceptions.at')}</TableCell>
              <TableCell>{t('exceptions.about')}</TableCell>
              <TableCell>{t('exceptions.what')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {exceptions.map(({ kind, about, at, factType }, index) => (
              <TableRow key={`${at} ${index}`}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(at)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{about ?? factType}</TableCell>
                <TableCell>{t(`exceptions.kind.${kind.replace('.', '_') as KindKey}`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
