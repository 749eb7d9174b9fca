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
  const { masked } = usePerson();
  usePageSpeech(['page-person']);
  return masked === null ? <EntryPage back={back} /> : <KnownPage masked={masked} back={back} />;
}

function Heading() {
  const { t } = useTranslation('kiosk');
  return (
    <>
      <Typography variant="h2" component="h1">
        {t('person.heading')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>{t('person.why')}</Typography>
    </>
  );
}

function KnownPage({ masked, back }: Readonly<{ masked: string; back: () => void }>) {
  const { t } = useTranslation('kiosk');
  const { vault } = usePerson();
  const actions = (
    <Button variant="contained" onClick={back} sx={action}>
      {t('person.goOn')}
    </Button>
  );
  return (
    <KioskFrame onBack={back} actions={actions}>
      <Heading />
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <CheckCircle aria-hidden color="success" sx={{ fontSize: '3rem' }} />
        <Typography sx={{ fontWeight: 700 }}>{t('person.known', { masked })}</Typography>
        <Button variant="outlined" data-say="button-clear" onClick={vault.clear}>
          {t('person.forget')}
        </Button>
      </Box>
    </KioskFrame>
  );
}

function EntryPage({ back }: Readonly<{ back: () => void }>) {
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
  const actions = (
    <Button variant="contained" data-say="button-confirm" onClick={confirm} sx={action}>
      {t('person.confirm')}
    </Button>
  );
  return (
    <KioskFrame onBack={back} actions={actions}>
      <Heading />
      <Box sx={layout}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minWidth: 0 }}>
          <Box role="img" aria-label={t('person.typed', { length })} sx={field}>
            {shown}
          </Box>
          <Typography role="status" variant="body2">
            {t('person.length', { length, whole: idNumberLength })}
          </Typography>
          <FaultNotice text={fault === null ? null : t(`person.fault.${fault}`, { length })} />
        </Box>
        <SignPad label={t('person.pad')} signs={signs} columns={3} onSign={typed.add} onErase={typed.erase} />
      </Box>
    </KioskFrame>
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

const action = { minHeight: '5rem', minWidth: '14rem', fontSize: '1.875rem', fontWeight: 700 } as const;

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
