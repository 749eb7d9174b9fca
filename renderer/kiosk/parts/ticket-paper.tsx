import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassTop from '@mui/icons-material/HourglassTop';
import Print from '@mui/icons-material/Print';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { explainPrinting } from '../../shared/i18n/explain-printing';
import { useLanguage } from '../../shared/i18n/use-language';
import { FrozenDocument } from '../../shared/ui/frozen-document';
import type { PaperState, TicketPaper } from './use-ticket-paper';

const sentences = {
  preparing: 'ticket.preparing',
  noPreview: 'ticket.noPreview',
  byHand: 'ticket.keepNumber',
  printing: 'ticket.printing',
  printed: 'ticket.printed',
  notPrinted: 'ticket.notPrinted',
} as const satisfies Readonly<Record<PaperState, string>>;

/** The slip as it was frozen, and whether it is on paper. */
export function TicketPaperView({ paper: { state, document } }: Readonly<{ paper: TicketPaper }>) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const why = document?.print.message ?? null;
  const frame = useRef<HTMLIFrameElement>(null);
  const canPrintHere = document !== null && (state === 'byHand' || state === 'notPrinted');
  return (
    <Stack spacing={2} sx={{ minHeight: 0, minWidth: 0 }}>
      <Box role="status" sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
        <PaperSign state={state} />
        <div>
          <Typography>{t(sentences[state])}</Typography>
          {state === 'notPrinted' && why !== null ? (
            <Typography color="textSecondary">{explainPrinting(why, language)}</Typography>
          ) : null}
        </div>
      </Box>
      {canPrintHere ? (
        <Button
          variant="outlined"
          startIcon={<Print aria-hidden />}
          data-say="button-print"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t('ticket.browserPrint')}
        </Button>
      ) : null}
      {document === null ? null : (
        <FrozenDocument frame={frame} title={t('ticket.preview')} html={document.html} sx={slip} />
      )}
    </Stack>
  );
}

function PaperSign({ state }: Readonly<{ state: PaperState }>) {
  const sx = { fontSize: '2rem' } as const;
  switch (state) {
    case 'printed':
      return <CheckCircle aria-hidden color="success" sx={sx} />;
    case 'notPrinted':
    case 'noPreview':
      return <ErrorOutlined aria-hidden color="warning" sx={sx} />;
    case 'byHand':
      return <Print aria-hidden color="primary" sx={sx} />;
    case 'preparing':
    case 'printing':
      return <HourglassTop aria-hidden color="primary" sx={sx} />;
  }
}

/** As wide as the paper of a ticket printer, or a little more. */
const slip = {
  flex: 1,
  width: '100%',
  minHeight: 200,
  borderRadius: 1,
  '@media (orientation: portrait)': { flex: 'none', width: 400, height: 380 },
} as const;
