import ArrowForward from '@mui/icons-material/ArrowForward';
import Campaign from '@mui/icons-material/Campaign';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { spokenOnly } from '../../shared/ui/spoken-only';
import { useHighlight } from '../../shared/ui/use-highlight';
import type { Call } from '../use-announcements';

type CallNowProps = Readonly<{ call: Call | null; isOnAir: boolean }>;

/** Number, arrow, counter: readable from the last row, in grey as well as in colour. */
export function CallNow({ call, isOnAir }: CallNowProps) {
  const { t } = useTranslation('hall');
  const isHighlighted = useHighlight(isOnAir ? (call?.callId ?? null) : null);
  return (
    <Box
      component="section"
      aria-label={t('now')}
      sx={{ ...panel, borderColor: isHighlighted ? 'primary.main' : 'transparent' }}
    >
      <Box role="status" sx={spokenOnly}>
        {call !== null && isOnAir ? t('spoken', { ticket: call.number, counter: call.counterNumber }) : ''}
      </Box>
      {call === null ? (
        <Typography variant="h2" component="p" sx={{ color: 'text.secondary' }}>
          {t('noneYet')}
        </Typography>
      ) : (
        <>
          <Typography
            variant="h2"
            component="h1"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              fontSize: 'min(2.25rem, 12cqh)',
              color: isHighlighted ? 'primary.main' : 'text.secondary',
            }}
          >
            <Campaign aria-hidden sx={{ fontSize: '2.5rem' }} />
            {call.nth > 1 ? t('again') : t('now')}
          </Typography>
          <Typography component="p" sx={{ ...number, color: isHighlighted ? 'primary.main' : 'text.primary' }}>
            {call.number}
          </Typography>
          <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 3, flexWrap: 'wrap' }}>
            <ArrowForward aria-hidden sx={{ fontSize: 'min(11vh, 8vw, 24cqh)' }} />
            <Typography component="p" sx={{ fontSize: 'min(11vh, 8vw, 24cqh)', fontWeight: 700, lineHeight: 1.2 }}>
              {t('counter', { number: call.counterNumber })}
            </Typography>
            <Typography
              component="p"
              lang="zh-Hans"
              sx={{ color: 'text.secondary', fontWeight: 700, fontSize: 'min(2.25rem, 12cqh)' }}
            >
              {call.counterName}
            </Typography>
          </Box>
        </>
      )}
    </Box>
  );
}

const panel = {
  minWidth: 0,
  m: 3,
  mr: 1.5,
  px: 4,
  py: 2,
  minHeight: 0,
  overflow: 'hidden',
  // Its sizes follow the room that the bars leave, so that large text below never covers a counter.
  containerType: 'size',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: 1,
  bgcolor: 'background.paper',
  border: 4,
  borderRadius: 1,
} as const;

const number = { fontSize: 'min(22vh, 16vw, 42cqh)', fontWeight: 700, lineHeight: 1.15, whiteSpace: 'nowrap' } as const;
