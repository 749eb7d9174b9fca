import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { GoLater } from '../parts/go-later';
import { useTicketSpeech } from '../speech/use-ticket-speech';
import { estimateText } from '../parts/estimate-text';
import { KioskFrame } from '../parts/kiosk-frame';
import { TicketPaperView } from '../parts/ticket-paper';
import { useTicketPaper } from '../parts/use-ticket-paper';
import type { Place } from '../session/place';

type Taken = Extract<Place, { kind: 'ticket' }>;

type TicketPageProps = Readonly<{ taken: Taken; back: () => void }>;

/** The number, very large, and all that one needs to wait well. */
export function TicketPage({ taken, back }: TicketPageProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ticket } = taken;
  const paper = useTicketPaper(ticket.ticketId);
  useTicketSpeech(ticket, paper.state);
  const actions = (
    <>
      {ticket.waitingAhead > 0 ? <GoLater ticketId={ticket.ticketId} /> : null}
      <Button
        variant="contained"
        data-say="button-finish"
        onClick={back}
        sx={{ minHeight: '5rem', minWidth: '14rem', fontSize: '1.75rem', fontWeight: 700 }}
      >
        {t('ticket.finish')}
      </Button>
    </>
  );
  return (
    <KioskFrame onBack={null} actions={actions}>
      <Box sx={layout}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <Box role="status">
            <Typography variant="h2" component="h1">
              {t('ticket.yours')}
            </Typography>
            <Typography component="p" sx={number}>
              {ticket.number}
            </Typography>
          </Box>
          <WhatFor taken={taken} />
          <TakenHow taken={taken} />
          <Waiting ticket={ticket} />
          <Typography>{t('ticket.listen')}</Typography>
        </Stack>
        <TicketPaperView paper={paper} />
      </Box>
    </KioskFrame>
  );
}

function WhatFor({ taken }: Readonly<{ taken: Taken }>) {
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const item = catalog?.items.find(({ id }) => id === taken.itemId);
  const category = catalog?.categories.find(({ id }) => id === taken.categoryId);
  const name = item?.nameText ?? category?.nameText;
  return name === undefined ? null : <Typography sx={{ fontWeight: 500 }}>{pickText(name, language)}</Typography>;
}

/** What is out of the ordinary about this number: that it is the old one, or how an appointment was kept. */
function TakenHow({ taken: { ticket, arrival } }: Readonly<{ taken: Taken }>) {
  const { t } = useTranslation('kiosk');
  const text = ticket.again ? t('ticket.again') : arrival === null ? null : t(`ticket.arrival.${arrival}`);
  return text === null ? null : (
    <Alert severity="info" variant="outlined" sx={{ fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2rem' } }}>
      {text}
    </Alert>
  );
}

function Waiting({ ticket }: Readonly<{ ticket: Taken['ticket'] }>) {
  const { t } = useTranslation('kiosk');
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, '& dd': { m: 0 } }}
    >
      <Typography component="dt" sx={{ color: 'text.secondary' }}>
        {t('ticket.wait')}
      </Typography>
      <Typography component="dd" sx={{ fontWeight: 700 }}>
        {ticket.waitingAhead === 0 ? t('ticket.next') : t('ticket.ahead', { count: ticket.waitingAhead })}
        {ticket.waitingAhead === 0 ? null : ` · ${estimateText(t, ticket.estimate)}`}
      </Typography>
      {ticket.counterNumbers.length === 0 ? null : (
        <>
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {t('ticket.counters')}
          </Typography>
          <Typography component="dd" sx={{ fontWeight: 700 }}>
            {ticket.counterNumbers.map((number) => t('ticket.counterNumber', { number })).join(t('priority.between'))}
          </Typography>
        </>
      )}
    </Box>
  );
}

const number = {
  fontSize: 'min(22vh, 16vw)',
  fontWeight: 700,
  lineHeight: 1.1,
  color: 'primary.main',
  '@media (orientation: portrait)': { fontSize: 'min(22vh, 27vw)' },
} as const;

const layout = {
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'grid',
  gap: 4,
  gridTemplateColumns: 'minmax(0, 1.7fr) minmax(0, 1fr)',
  '@media (orientation: portrait)': { gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
} as const;
