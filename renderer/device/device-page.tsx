import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DevicePrinting } from '../../core/contract/device-line';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';
import { TicketPrinterForm } from './ticket-printer-form';
import type { ShellLine } from './shell-line';

/** What belongs to this computer alone: the printer of its tickets. */
export function DevicePage({ line }: Readonly<{ line: ShellLine }>) {
  const { t } = useTranslation('device');
  const [printing, setPrinting] = useState<DevicePrinting | null>(null);

  useEffect(() => {
    void line.ask({ kind: 'read' }).then((answer) => {
      if (answer.kind === 'printing') {
        setPrinting(answer.printing);
      }
    });
  }, [line]);

  return (
    <Box component="main" sx={{ maxWidth: 880, mx: 'auto', p: 4 }}>
      <Stack spacing={3}>
        <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
          <Box sx={{ flexGrow: 1 }}>
            <Typography variant="h1">{t('heading')}</Typography>
            <Typography color="textSecondary">{t('lead')}</Typography>
          </Box>
          <LanguageSwitch />
          <LargeTextSwitch />
        </Stack>
        {window.location.protocol === 'app:' ? null : <Alert severity="info">{t('inAppOnly')}</Alert>}
        {printing === null ? null : <TicketPrinterForm printing={printing} line={line} />}
      </Stack>
    </Box>
  );
}
