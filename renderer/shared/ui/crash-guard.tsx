import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const restartAfter = 15;

type CrashGuardProps = Readonly<{ children: ReactNode }>;

/** A public screen has nobody to press a key: after a fault it says so and starts again. */
export class CrashGuard extends Component<CrashGuardProps, Readonly<{ crashed: boolean }>> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const { t } = useTranslation('common');
  const [seconds, setSeconds] = useState(restartAfter);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((left) => left - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (seconds <= 0) {
      window.location.reload();
    }
  }, [seconds]);
  return (
    <Stack component="main" role="alert" spacing={3} sx={{ p: 6, maxWidth: 960, alignItems: 'flex-start' }}>
      <Typography variant="h1">{t('crash.title')}</Typography>
      <Typography>{t('crash.body', { seconds: Math.max(seconds, 0) })}</Typography>
      <Button variant="contained" size="large" onClick={() => window.location.reload()}>
        {t('crash.restart')}
      </Button>
    </Stack>
  );
}
