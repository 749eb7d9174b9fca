import CheckCircle from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../parts/fault-notice';
import { KioskFrame } from '../parts/kiosk-frame';
import { SignPad } from '../parts/sign-pad';
import { usePerson } from '../person/person';
import type { IdFault } from '../person/person-vault';
import { createTypedNumber, idNumberLength, type TypedNumber } from '../person/typed-number';
import { usePageSpeech, useSpeech } from '../speech/speech';

const signs = [...'123456789X0'];

/** For whoever wants to be known: never asked for, never shown in full, gone with the session. */
export function PersonPage({ back }: Readonly<{ back: () => void }>) {
  const { t } = useTranslation('kiosk');
  const { masked, vault } = usePerson();
  usePageSpeech(['page-person']);
  return (
    <KioskFrame onBack={back}>
      <Typography variant="h2" component="h1">
        {t('person.heading')}
      </Typography>
      <Typography sx={{ mb: 2 }}>{t('person.why')}</Typography>
      {masked === null ? (
        <NumberEntry back={back} />
      ) : (
        <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <CheckCircle aria-hidden color="success" sx={{ fontSize: '3rem' }} />
          <Typography sx={{ fontWeight: 700 }}>{t('person.known', { masked })}</Typography>
          <Button variant="outlined" onClick={vault.clear}>
            {t('person.forget')}
          </Button>
          <Button variant="contained" onClick={back}>
            {t('person.goOn')}
          </Button>
        </Box>
      )}
    </KioskFrame>
  );
}

function NumberEntry({ back }: Readonly<{ back: () => void }>) {
  const { t } = useTranslation('kiosk');
  const { vault, clearFault } = usePerson();
  const { say } = useSpeech();
  const [typed] = useState(createTypedNumber);
  const [fault, setFault] = useState<IdFault | null>(null);
  const shown = useSyncExternalStore(typed.subscribe, typed.readShown);
  const length = useSyncExternalStore(typed.subscribe, typed.readLength);
  useTypedKeys(typed);
  useEffect(() => typed.clear, [typed]);
  useEffect(() => setFault(null), [length]);

  const confirm = () => {
    const found = vault.keep(typed.read());
    setFault(found);
    say([found === null ? 'card-read' : 'card-wrong']);
    if (found === null) {
      clearFault();
      back();
    }
  };
  return (
    <Box sx={layout}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minWidth: 0 }}>
        <Box role="img" aria-label={t('person.typed', { length })} sx={field}>
          {shown}
        </Box>
        <Typography role="status" variant="body2">
          {t('person.length', { length, whole: idNumberLength })}
        </Typography>
        <FaultNotice text={fault === null ? null : t(`person.fault.${fault}`, { length })} />
        <Button
          variant="contained"
          data-say="button-confirm"
          onClick={confirm}
          sx={{ minHeight: '4.5rem', fontSize: '1.75rem', fontWeight: 700 }}
        >
          {t('person.confirm')}
        </Button>
      </Box>
      <SignPad
        label={t('person.pad')}
        signs={signs}
        columns={3}
        onSign={typed.add}
        onErase={typed.erase}
        onClear={typed.clear}
      />
    </Box>
  );
}

/** A keypad beside the glass types as well; each key goes straight into the number and into no field. */
function useTypedKeys(typed: TypedNumber): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        return;
      }
      if (event.key === 'Backspace') {
        typed.erase();
      } else {
        typed.add(event.key.toUpperCase());
      }
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  }, [typed]);
}

const layout = {
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  p: 0.5,
  display: 'grid',
  gap: 3,
  alignContent: 'start',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  '@media (orientation: portrait)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

const field = {
  minHeight: '4rem',
  px: 2,
  display: 'flex',
  alignItems: 'center',
  fontSize: 'min(2.25rem, 4.2vw)',
  fontWeight: 700,
  bgcolor: 'background.paper',
  border: 2,
  borderColor: 'primary.main',
  borderRadius: 1,
  overflow: 'hidden',
  '@media (orientation: landscape)': { fontSize: 'min(2.25rem, 2.6vw)' },
} as const;
