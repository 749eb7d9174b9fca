import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../staff/format-instant';
import type { ResidentRecord } from '../listed-resident';
import { useCodeWords } from '../use-code-words';
import type { Revealed } from './use-reveal';
import { veiled } from './veiled';

type Value = ResidentRecord['values'][number];

type ValueTableProps = Readonly<{ values: readonly Value[]; revealed: Revealed | null }>;

/** Each value with where it comes from; in full only while it is revealed. */
export function ValueTable({ values, revealed }: ValueTableProps) {
  const { t } = useTranslation('residents');
  const { say } = useCodeWords();
  if (values.length === 0) {
    return <Typography color="textSecondary">{t('record.noValues')}</Typography>;
  }
  return (
    <Table size="small" aria-label={t('record.values')} {...(revealed === null ? {} : veiled)}>
      <TableHead>
        <TableRow>
          <TableCell>{t('record.column.field')}</TableCell>
          <TableCell>{t('record.column.value')}</TableCell>
          <TableCell>{t('record.column.source')}</TableCell>
          <TableCell>{t('record.column.collected')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {values.map((value, index) => {
          const full = fullText(values, index, revealed);
          return (
            <TableRow key={`${value.field} ${value.collectedAt} ${String(index)}`}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {t(`field.${value.field}`)}
              </TableCell>
              <TableCell sx={{ fontWeight: full === null ? 400 : 700, overflowWrap: 'anywhere' }}>
                {say(value.field, full ?? value.text)}
              </TableCell>
              <TableCell>
                <Source value={value} />
              </TableCell>
              <TableCell>
                {t('record.by', { at: formatDateTime(value.collectedAt), by: value.collectedBy ?? '' })}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** The hub gives both lists in one order, so the second telephone of one is the second of the other. */
function fullText(values: readonly Value[], index: number, revealed: Revealed | null): string | null {
  const field = values[index]?.field;
  const earlier = values.slice(0, index).filter((one) => one.field === field).length;
  return revealed?.values.filter((one) => one.field === field)[earlier]?.text ?? null;
}

function Source({ value }: Readonly<{ value: Value }>) {
  const { t } = useTranslation('residents');
  const parts = [
    t(`source.${value.source}`),
    t(value.verified ? 'record.verified' : 'record.unverified'),
    ...(value.record === null ? [] : [t('record.fromRecord', { record: value.record })]),
    ...(value.caseNumber === null ? [] : [t('record.fromCase', { number: value.caseNumber })]),
  ];
  return <>{parts.join(' · ')}</>;
}
