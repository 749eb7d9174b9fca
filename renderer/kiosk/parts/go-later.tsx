import Button from '@mui/material/Button';
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
    <>
      <Typography
        role="status"
        variant="body2"
        sx={{ flex: '0 1 auto', minWidth: 0, fontWeight: 500, lineHeight: 1.3 }}
      >
        {said()}
      </Typography>
      {passed === null ? (
        <Button variant="outlined" aria-disabled={busy} data-say="button-later" onClick={later}>
          {t('ticket.later')}
        </Button>
      ) : null}
    </>
  );

  function said(): string {
    if (refusal !== null) {
      return explainRefusal(refusal, language);
    }
    return passed === null ? '' : t('ticket.passed', { count: passed });
  }
}
