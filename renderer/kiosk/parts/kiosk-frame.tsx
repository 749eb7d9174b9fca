import ArrowBack from '@mui/icons-material/ArrowBack';
import SupportAgent from '@mui/icons-material/SupportAgent';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { ClockText } from '../../shared/ui/clock-text';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { LargeTextSwitch } from '../../shared/ui/large-text-switch';
import { SpeechSwitch } from '../speech/speech-switch';
import type { Go } from '../session/place';
import { CardStatus, WhoIsHere } from './who-is-here';
import { HelpDialog } from './help-dialog';

const bar = {
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 3,
  py: 1,
  minHeight: 80,
  bgcolor: 'background.paper',
} as const;

type KioskFrameProps = Readonly<{
  children: ReactNode;
  /** Null on the start page. */
  onBack: (() => void) | null;
  backLabel?: string;
  /** Given where one may still say who one is, or come with a code; the footer leads there. */
  go?: Go;
  /** What this page is for; stands at the right of the lower bar. */
  actions?: ReactNode;
}>;

/** The bars above and below every page: switches always top-left, help and the way back always at the bottom. */
export function KioskFrame({ children, onBack, backLabel, go, actions }: KioskFrameProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { value: centre } = useQuery('centre.read', {});
  const [isHelping, setHelping] = useState(false);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={{ ...bar, borderBottom: 1, borderColor: 'divider' }}>
        <LargeTextSwitch />
        <LanguageSwitch />
        <SpeechSwitch />
        <Typography
          variant="body2"
          sx={{ flex: 1, textAlign: 'end', fontWeight: 500, minWidth: 0, lineHeight: 1.25 }}
          lang="zh-Hans"
        >
          {centre?.name ?? ''}
        </Typography>
        <ClockText sx={{ fontWeight: 700 }} />
      </Box>
      <Box
        component="main"
        tabIndex={-1}
        sx={{ outline: 'none', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', px: 3, py: 2 }}
      >
        {children}
      </Box>
      <Box component="footer" sx={{ ...bar, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap' }}>
        {onBack === null ? null : (
          <Button variant="outlined" startIcon={<ArrowBack aria-hidden />} data-say="button-back" onClick={onBack}>
            {backLabel ?? t('common:action.back')}
          </Button>
        )}
        <Button
          variant="text"
          startIcon={<SupportAgent aria-hidden />}
          data-say="button-help"
          onClick={() => setHelping(true)}
        >
          {t('help.call')}
        </Button>
        {go === undefined ? null : <WhoIsHere go={go} isFirst={backLabel !== undefined} />}
        <CardStatus />
        <Box sx={{ flex: 1 }} />
        {actions}
      </Box>
      <HelpDialog isOpen={isHelping} onClose={() => setHelping(false)} />
    </Box>
  );
}
