import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useDescribeFilter } from '../../shared/cases/use-describe-filter';

/** Who took what out of the list, when, and before whose eyes. */
export function ExportLog() {
  const { t } = useTranslation('caseList');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {t('export.log')}
      </Button>
      {isOpen ? <LogDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function LogDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('caseList');
  const describe = useDescribeFilter();
  const { value } = useQuery('case.listExports', {});
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="export-log">
      <DialogTitle id="export-log">{t('export.log')}</DialogTitle>
      <DialogContent>
        {value?.exports.length === 0 ? <Typography color="textSecondary">{t('export.logEmpty')}</Typography> : null}
        <Table size="small" aria-label={t('export.log')}>
          <TableHead>
            <TableRow>
              {(['at', 'by', 'witness', 'rows', 'filter'] as const).map((column) => (
                <TableCell key={column}>{t(`export.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {value?.exports.map((one) => (
              <TableRow key={one.exportId}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(one.at)}</TableCell>
                <TableCell>{one.by}</TableCell>
                <TableCell>{one.witness}</TableCell>
                <TableCell align="right">{one.rows}</TableCell>
                <TableCell>
                  {[...(one.searched ? [t('export.searched')] : []), describe(one.filter)].join(t('export.between'))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
