import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { deskKeys } from '../console/desk-keys';

export function KeyboardMapDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation(['clerk', 'caseList', 'conduct']);
  const rows = [
    ...deskKeys.map(
      ({ key, commands }) => [key, commands.map((command) => t(`commands.${command}`)).join(' / ')] as const,
    ),
    ['Alt+L', t('caseList:keyMeaning')] as const,
    ['Alt + Q', t('conduct:enquiries.keyMeaning')] as const,
    ['Ctrl + Enter', t('keys.submit')] as const,
    ['↑ ↓ ← →', t('keys.table')] as const,
    ['Esc', t('keys.escape')] as const,
    ['F1', t('commands.keys')] as const,
  ];
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableBody>
            {rows.map(([key, meaning]) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 700, whiteSpace: 'nowrap' }}>
                  {key}
                </TableCell>
                <TableCell>{meaning}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('keys.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
