import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { progressLength } from '../../../core/domain/cases/progress-code';
import { KioskFrame } from '../parts/kiosk-frame';
import { RefusalNotice } from '../parts/refusal-notice';
import { CodePad } from '../progress/code-pad';
import { ProgressAnswer } from '../progress/progress-answer';
import { useScannedCode } from '../person/person';
import { usePageSpeech } from '../speech/speech';
import { useProgress } from '../progress/use-progress';

/** By the signs on the glass, by a keyboard, or by a scanner that types: the tenth sign asks by itself. */
export function ProgressPage({ back }: Readonly<{ back: () => void }>) {
  const { t } = useTranslation('caseList');
  const { code, type, erase, clear, isLooking, answer, refusal } = useProgress();
  useScanner(type, answer === null);
  useScannedCode((text) => type(text, 'instead'));
  usePageSpeech(['page-progress']);

  if (answer?.found === true) {
    return (
      <KioskFrame
        // The way back is what is done next: two buttons for it would crowd the bar.
        onBack={null}
        actions={
          <>
            <Button variant="outlined" onClick={clear}>
              {t('kiosk.again')}
            </Button>
            <Button variant="contained" onClick={back}>
              {t('kiosk.finish')}
            </Button>
          </>
        }
      >
        <ProgressAnswer answer={answer} />
      </KioskFrame>
    );
  }
  return (
    <KioskFrame onBack={back}>
      <Typography variant="h2" component="h1" sx={{ mb: 2 }}>
        {t('kiosk.heading')}
      </Typography>
      <RefusalNotice refusal={refusal} heading={t('kiosk.heading')} isChoiceKept={false} />
      <Box
        sx={{
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          maxWidth: '60rem',
          minHeight: 0,
          overflow: 'auto',
          p: 1,
          // Room for the label on the field's upper edge.
          pt: 3,
        }}
      >
        <TextField
          label={t('kiosk.field')}
          helperText={t('kiosk.hint')}
          value={spaced(code)}
          autoFocus
          onChange={(event) => type(event.target.value, 'instead')}
          slotProps={{
            // No keyboard of the system over the page: the pad below is the keyboard.
            htmlInput: { inputMode: 'none', autoComplete: 'off', spellCheck: false },
            inputLabel: { shrink: true },
            formHelperText: { sx: { fontSize: '1.125rem', color: 'text.secondary' } },
          }}
          sx={{ '& .MuiOutlinedInput-input': { fontSize: '2.25rem', fontWeight: 700, py: 1.5 } }}
        />
        <Box role="status" sx={{ minHeight: '1.5em', fontWeight: 500, flex: 'none' }}>
          {isLooking ? t('kiosk.looking') : null}
          {answer === null ? null : (
            <Alert severity="warning" role="presentation" variant="outlined" sx={notice}>
              {t('kiosk.none')}
            </Alert>
          )}
        </Box>
        <CodePad onSign={(sign) => type(sign, 'more')} onErase={erase} onClear={clear} />
      </Box>
    </KioskFrame>
  );
}

const notice = { fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2rem' } } as const;

/** Two halves read more easily than ten signs. */
function spaced(code: string): string {
  const half = progressLength / 2;
  return code.length > half ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}

/** A scanner types wherever the focus is: what it types on a button belongs into the field. */
function useScanner(type: (text: string, how: 'more') => void, isListening: boolean): void {
  useEffect(() => {
    if (!isListening) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      const isElsewhere = !(event.target instanceof HTMLInputElement);
      if (isElsewhere && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey) {
        type(event.key, 'more');
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [type, isListening]);
}
