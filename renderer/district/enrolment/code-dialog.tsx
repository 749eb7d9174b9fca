import ContentCopy from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useConsoleCommand } from '../line/use-console-command';
import { ConsoleRefusal } from '../parts/console-refusal';

type CodeDialogProps = Readonly<{ centreNo: number; name: string; onClose: () => void }>;

type Code = Readonly<{ code: string; expiresAt: string }>;

/** Makes the code when it is asked for, and shows it this once. */
export function CodeDialog({ centreNo, name, onClose }: CodeDialogProps) {
  const { t } = useTranslation('district');
  const make = useConsoleCommand('enrolment.makeCode');
  const [made, setMade] = useState<Code | null>(null);

  const start = async () => {
    const reply = await make.run({ centreNo });
    if (reply?.ok === true) {
      setMade(reply.value);
    }
  };

  return (
    // A click beside it must not lose what cannot be shown again.
    <Dialog open onClose={made === null ? onClose : undefined} maxWidth="sm" fullWidth aria-labelledby="code-title">
      <DialogTitle id="code-title">{t('enrolment.codeTitle', { name })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>{t('enrolment.codeLead')}</DialogContentText>
          {made === null ? null : <ShownCode code={made} />}
          <ConsoleRefusal refusal={make.refusal} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t(made === null ? 'action.later' : 'action.close')}</Button>
        {made === null ? (
          <Button autoFocus variant="contained" loading={make.busy} onClick={() => void start()}>
            {t('enrolment.makeCode')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}

function ShownCode({ code: { code, expiresAt } }: Readonly<{ code: Code }>) {
  const { t } = useTranslation('district');
  const [copied, setCopied] = useState<boolean | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      // Browsers refuse it on lines that are not encrypted; the code can be read off.
      setCopied(false);
    }
  };

  return (
    <>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          component="output"
          aria-label={t('enrolment.codeLabel')}
          lang="en"
          sx={{ fontSize: '2rem', lineHeight: 1.4, fontWeight: 700, whiteSpace: 'nowrap', userSelect: 'all' }}
        >
          {code}
        </Typography>
        <Button variant="outlined" startIcon={<ContentCopy />} onClick={() => void copy()}>
          {t('enrolment.copy')}
        </Button>
      </Stack>
      <Typography role="status" color="textSecondary">
        {copied === null
          ? t('enrolment.expires', { time: formatDateTime(expiresAt) })
          : t(copied ? 'enrolment.copied' : 'enrolment.notCopied')}
      </Typography>
      <Alert severity="warning">{t('enrolment.once')}</Alert>
    </>
  );
}
