import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/contract';
import type { DocumentId } from '../../../../core/domain/id';
import { explainPrinting } from '../../i18n/explain-printing';
import { useLanguage } from '../../i18n/use-language';
import { formatSecond } from '../format-instant';

type SlipLine = OutputOf<'document.listSlips'>['slips'][number];

type SlipsTableProps = Readonly<{
  slips: readonly SlipLine[];
  isBusy: boolean;
  onPrint: (documentId: DocumentId) => void;
}>;

export function SlipsTable({ slips, isBusy, onPrint }: SlipsTableProps) {
  const { t } = useTranslation('printing');
  return (
    <Table size="small" aria-label={t('slips.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('slips.number')}</TableCell>
          <TableCell>{t('slips.at')}</TableCell>
          <TableCell>{t('slips.paper')}</TableCell>
          <TableCell align="right">{t('slips.action')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {slips.map((slip) => (
          <TableRow key={slip.documentId}>
            <TableCell component="th" scope="row">
              <Typography component="span" sx={{ fontWeight: 700 }}>
                {slip.title}
              </Typography>{' '}
              <Typography component="span" variant="caption" color="textSecondary">
                {t(`slips.ticket.${slip.ticketState}`)}
              </Typography>
            </TableCell>
            <TableCell>{formatSecond(slip.frozenAt).slice(0, 5)}</TableCell>
            <TableCell>
              <PaperState slip={slip} />
            </TableCell>
            <TableCell align="right">
              <Button
                size="small"
                variant={slip.print.state === 'failed' ? 'contained' : 'outlined'}
                disabled={isBusy || slip.print.state === 'asked'}
                aria-label={t(slip.print.copies === 0 ? 'slips.printOf' : 'slips.printAgainOf', { number: slip.title })}
                onClick={() => onPrint(slip.documentId)}
              >
                {t(slip.print.copies === 0 ? 'slips.print' : 'slips.printAgain')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function PaperState({ slip: { print } }: Readonly<{ slip: SlipLine }>) {
  const { t } = useTranslation('printing');
  const { language } = useLanguage();
  const said = print.message === null ? null : explainPrinting(print.message, language);
  const words = () => {
    switch (print.state) {
      case 'failed':
        return said === null ? t('slips.state.failed') : t('slips.because', { reason: said });
      case 'printed': {
        const state = print.copies > 1 ? t('slips.copies', { copies: print.copies }) : t('slips.state.printed');
        return said === null ? state : t('slips.warned', { state, warning: said });
      }
      case 'none':
      case 'asked':
        return t(`slips.state.${print.state}`);
    }
  };
  return (
    <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
      {print.state === 'failed' ? <ErrorOutlined aria-hidden fontSize="small" color="warning" /> : null}
      {print.state === 'printed' ? <CheckCircleOutlined aria-hidden fontSize="small" color="success" /> : null}
      <span>{words()}</span>
    </Stack>
  );
}
