import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';
import { spokenOnly } from '../shared/ui/spoken-only';
import { useHighlight } from '../shared/ui/use-highlight';
import { BothLanguages } from './both-languages';

type Display = OutputOf<'counter.readDisplay'>;
type Now = NonNullable<Display['now']>;
type NowPanelProps = Readonly<{ counter: NonNullable<Display['counter']>; now: Display['now'] }>;

/** The number of whoever should stand here, or what to do instead. */
export function NowPanel({ counter, now }: NowPanelProps) {
  const { t } = useTranslation('display');
  const isNew = useHighlight(now?.state === 'called' ? now.calledAt : null);
  const isCalling = now?.state === 'called' && isNew;
  return (
    <Box component="main" sx={{ ...panel, borderColor: isCalling ? 'primary.main' : 'transparent' }}>
      <Box role="status" sx={spokenOnly}>
        {now?.state === 'called' ? t('spoken', { ticket: now.number }) : ''}
      </Box>
      {now === null ? <BothLanguages text={idleText(counter.state)} /> : <NowServing now={now} isCalling={isCalling} />}
    </Box>
  );
}

function idleText(state: NowPanelProps['counter']['state']) {
  const texts = { open: 'nobody', paused: 'paused', closed: 'closed' } as const;
  return texts[state];
}

function NowServing({ now, isCalling }: Readonly<{ now: Now; isCalling: boolean }>) {
  const color = isCalling ? 'primary.main' : 'text.primary';
  const about = now.itemName ?? now.categoryName;
  return (
    <>
      <Typography component="h2" sx={{ fontSize: 'min(2.25rem, 10cqh)', fontWeight: 700, color }}>
        <BothLanguages text={calledText(now)} isInline />
      </Typography>
      <Typography component="p" sx={{ ...number, color }}>
        {now.number}
      </Typography>
      <Typography component="p" noWrap lang="zh-Hans" sx={{ fontSize: 'min(2rem, 9cqh)' }}>
        {about.zh}
      </Typography>
      <Typography component="p" noWrap lang="en" sx={{ fontSize: 'min(1.25rem, 6cqh)', color: 'text.secondary' }}>
        {about.en}
      </Typography>
    </>
  );
}

function calledText({ state, times }: Now) {
  if (state === 'serving') {
    return 'now';
  }
  return times > 1 ? 'again' : 'calling';
}

const panel = {
  flex: 1,
  minHeight: 0,
  px: 4,
  py: 2,
  overflow: 'hidden',
  // The number takes the room that the bars leave, on a strip above a counter as on a large panel.
  containerType: 'size',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  bgcolor: 'background.paper',
  border: 4,
  borderRadius: 1,
} as const;

const number = { fontSize: 'min(50cqh, 24cqw)', fontWeight: 700, lineHeight: 1.15, whiteSpace: 'nowrap' } as const;
