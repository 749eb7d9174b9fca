import CloudOff from '@mui/icons-material/CloudOff';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineStatus } from '../hub/hub-context';
import { explainRefusal } from '../i18n/explain-refusal';
import { useLanguage } from '../i18n/use-language';

/** A blink of the network is nobody's business. Milliseconds. */
const patience = 1200;

/** Says what is happening while the hub is away. The live region is always there, or its first words would stay unread. */
export function LineBanner({ forStaff }: Readonly<{ forStaff: boolean }>) {
  const text = useLineSentence(forStaff);
  return (
    <Box role="status" sx={{ flex: 'none' }}>
      {text === null ? null : (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            px: 3,
            py: forStaff ? 1 : 1.5,
            bgcolor: 'warning.light',
            color: 'warning.main',
            borderBottom: 1,
            borderColor: 'warning.main',
          }}
        >
          <CloudOff aria-hidden />
          <Typography sx={{ fontWeight: 500 }}>{text}</Typography>
        </Box>
      )}
    </Box>
  );
}

function useLineSentence(forStaff: boolean): string | null {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const { state, refusal } = useLineStatus();
  const isAway = useLasting(state !== 'up', patience);
  if (state === 'up' || !isAway) {
    return null;
  }
  if (refusal !== null) {
    return explainRefusal(refusal, language);
  }
  if (state === 'connecting') {
    return t('line.connecting');
  }
  return forStaff ? t('line.staffDown') : t('line.publicDown');
}

function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(isSo), isSo ? milliseconds : 0);
    return () => clearTimeout(timer);
  }, [isSo, milliseconds]);
  return lasts;
}
