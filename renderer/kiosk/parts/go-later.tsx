import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { explainRefusal } from '../../shared/i18n/explain-refusal';
import { useLanguage } from '../../shared/i18n/use-language';

/** For whoever has to fetch a paper first: a few others go before, and the number stays. */
export function GoLater({ ticketId }: Readonly<{ ticketId: TicketId }>) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { run, busy, refusal } = useCommand('queue.letLater');
  const [passed, setPassed] = useState<number | null>(null);
  const later = () =>
    void run({ ticketId }).then((reply) => (reply?.ok === true ? setPassed(reply.value.passed) : undefined));
  return (
    <Box>
      <Button variant="outlined" aria-disabled={busy} data-say="button-later" onClick={later}>
        {t('ticket.later')}
      </Button>
      <Typography role="status" sx={{ mt: 1, fontWeight: 500 }}>
        {said()}
      </Typography>
    </Box>
  );

  function said(): string {
    if (refusal !== null) {
      return explainRefusal(refusal, language);
    }
    return passed === null ? '' : t('ticket.passed', { count: passed });
  }
}
