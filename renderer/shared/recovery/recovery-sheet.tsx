import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printRecoverySheet } from '../../../core/domain/papers/print-recovery-key';
import { useQuery } from '../hub/use-query';
import { formatDateTime } from '../staff/format-instant';
import { FrozenDocument } from '../ui/frozen-document';

type RecoverySheetProps = Readonly<{ recoveryKey: string; onDone: () => void }>;

/** The recovery key, this once. Nothing goes on before somebody says that it is on paper. */
export function RecoverySheet({ recoveryKey, onDone }: RecoverySheetProps) {
  const { t } = useTranslation('recovery');
  const { value: centre } = useQuery('centre.read', {});
  const [madeAt] = useState(() => formatDateTime(Date.now()));
  const [isKept, setIsKept] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const centreName = centre?.name ?? '';

  return (
    <Stack spacing={2}>
      <Alert severity="warning">
        {t('sheet.lead')} {t('sheet.why')}
      </Alert>
      <Paper variant="outlined" sx={{ p: 2, textAlign: 'left' }}>
        <Typography
          sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums', wordSpacing: '0.5em' }}
        >
          {recoveryKey.replaceAll('-', ' ')}
        </Typography>
      </Paper>
      {centreName === '' ? null : (
        <FrozenDocument
          title={t('sheet.paper')}
          html={printRecoverySheet({ centreName, recoveryKey, madeAt })}
          frame={frame}
          sx={{ width: '100%', height: '40vh' }}
        />
      )}
      <FormControlLabel
        control={<Checkbox checked={isKept} onChange={(event) => setIsKept(event.target.checked)} />}
        label={t('sheet.kept')}
      />
      <Stack direction="row" spacing={2}>
        <Button variant="outlined" onClick={() => frame.current?.contentWindow?.print()}>
          {t('sheet.print')}
        </Button>
        <Button variant="contained" disabled={!isKept} onClick={onDone}>
          {t('sheet.done')}
        </Button>
      </Stack>
    </Stack>
  );
}
