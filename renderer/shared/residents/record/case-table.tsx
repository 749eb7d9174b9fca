import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { caseStates } from '../../../../core/domain/cases/case-state';
import { useQuery } from '../../hub/use-query';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../staff/format-instant';
import type { ResidentRecord } from '../listed-resident';

/** What was done for this resident before, newest first. */
export function CaseTable({ cases }: Readonly<{ cases: ResidentRecord['cases'] }>) {
  const { t } = useTranslation('residents');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  if (cases.length === 0) {
    return <Typography color="textSecondary">{t('record.noCases')}</Typography>;
  }
  const nameOf = (itemId: string | null) => {
    const item = catalog?.items.find(({ id }) => id === itemId);
    return item === undefined ? '' : pickText(item.nameText, language);
  };
  const stateOf = (state: string) => {
    const known = caseStates.find((one) => one === state);
    return known === undefined ? state : t(`caseState.${known}`);
  };
  return (
    <Table size="small" aria-label={t('record.cases')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('record.caseColumn.number')}</TableCell>
          <TableCell>{t('record.caseColumn.item')}</TableCell>
          <TableCell>{t('record.caseColumn.state')}</TableCell>
          <TableCell>{t('record.caseColumn.opened')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {cases.map(({ caseId, number, itemId, state, openedAt }) => (
          <TableRow key={caseId}>
            <TableCell component="th" scope="row">
              {number ?? t('record.caseNoNumber')}
            </TableCell>
            <TableCell>{nameOf(itemId)}</TableCell>
            <TableCell>{stateOf(state)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(openedAt)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
