import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MuiTable from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import type { PastedBlock } from './paste-block';

type PasteDialogProps = Readonly<{ block: PastedBlock; onApply: () => void; onClose: () => void }>;

/** What a paste would do, before it does it: nothing is dropped or written over in silence. */
export function PasteDialog({ block, onApply, onClose }: PasteDialogProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { accepted, replaced, rejected } = block;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{t('paste.title')}</DialogTitle>
      <DialogContent dividers>
        <Typography>{t('paste.taken', { accepted })}</Typography>
        {replaced === 0 ? null : <Typography>{t('paste.replaced', { replaced })}</Typography>}
        {rejected.length === 0 ? null : (
          <>
            <Typography sx={{ mt: 2, mb: 1 }}>{t('paste.rejected', { rejected: rejected.length })}</Typography>
            <MuiTable size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{t('paste.row')}</TableCell>
                  <TableCell>{t('paste.column')}</TableCell>
                  <TableCell>{t('paste.text')}</TableCell>
                  <TableCell>{t('paste.why')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rejected.map(({ row, column, text, why }, index) => (
                  <TableRow key={index}>
                    <TableCell>{row + 1}</TableCell>
                    <TableCell>{column === null ? t('none') : pickText(column.label, language)}</TableCell>
                    <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{text}</TableCell>
                    <TableCell>{t(`wrong.${why}`)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </MuiTable>
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{t('paste.cancel')}</Button>
        <Button variant="contained" autoFocus disabled={accepted === 0} onClick={onApply}>
          {t('paste.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
