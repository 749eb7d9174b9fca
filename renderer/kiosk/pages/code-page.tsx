import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeKinds, codeSigns, type CodeKind } from '../code/code-kinds';
import { useRedeem } from '../code/use-redeem';
import { FaultNotice } from '../parts/fault-notice';
import { KioskFrame } from '../parts/kiosk-frame';
import { RefusalNotice } from '../parts/refusal-notice';
import { SignPad } from '../parts/sign-pad';
import type { Go } from '../session/place';
import { useScannedCode } from '../person/person';
import { usePageSpeech } from '../speech/speech';

/** A number by a code that one holds already: of an appointment, of a return ticket, of a receipt. */
export function CodePage({ go, back }: Readonly<{ go: Go; back: () => void }>) {
  const { t } = useTranslation('kiosk');
  const [kind, setKind] = useState<CodeKind>('appointment');
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const { redeem, busy, refusal, clear } = useRedeem(kind, go);
  usePageSpeech([kind === 'collect' ? 'page-code-collect' : 'page-code']);
  const { length } = codeKinds[kind];

  const edit = (next: string) => {
    setShort(false);
    clear();
    setCode(next.slice(0, length));
  };
  useTypedSigns(
    kind,
    (sign) => edit(code + sign),
    () => edit(code.slice(0, -1)),
  );
  useScannedCode((text) => edit(signsIn(kind, text)));
  const choose = (next: CodeKind) => {
    setKind(next);
    edit('');
  };
  const take = () => {
    if (code.length < length) {
      setShort(true);
    } else {
      redeem(code);
    }
  };
  const action = (
    <Button
      variant="contained"
      aria-disabled={busy}
      data-say="button-take"
      onClick={take}
      sx={{ minHeight: '5rem', minWidth: '14rem', fontSize: '1.875rem', fontWeight: 700 }}
    >
      {busy ? t('item.taking') : t('item.take')}
    </Button>
  );
  return (
    <KioskFrame onBack={back} actions={action}>
      <RefusalNotice refusal={refusal} />
      <Typography variant="h2" component="h1" sx={{ mb: 1.5 }}>
        {t('code.heading')}
      </Typography>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, overflow: 'auto', p: 0.5 }}>
        <ToggleButtonGroup
          exclusive
          fullWidth
          value={kind}
          aria-label={t('code.heading')}
          onChange={(_event, next: CodeKind | null) => (next === null ? undefined : choose(next))}
        >
          {(['appointment', 'return', 'collect'] as const).map((one) => (
            <ToggleButton key={one} value={one} sx={tab}>
              {t(`code.kind.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Typography>{t(`code.hint.${kind}`)}</Typography>
        <Box role="status" aria-label={t('code.typed')} sx={field}>
          {code}
          <Box component="span" aria-hidden sx={{ color: 'divider' }}>
            {'_'.repeat(length - code.length)}
          </Box>
        </Box>
        <FaultNotice text={isShort ? t('code.short', { length, typed: code.length }) : null} />
        <SignPad
          label={t('code.pad')}
          signs={codeSigns(kind)}
          columns={kind === 'collect' ? 11 : 6}
          onSign={(sign) => edit(code + sign)}
          onErase={() => edit(code.slice(0, -1))}
          onClear={() => edit('')}
        />
      </Box>
    </KioskFrame>
  );
}

/** Capitals, without what stands in no such code. */
function signsIn(kind: CodeKind, text: string): string {
  return [...text.toUpperCase()].filter((sign) => codeSigns(kind).includes(sign)).join('');
}

/** A keypad that types; what cannot stand in such a code is passed over. */
function useTypedSigns(kind: CodeKind, add: (sign: string) => void, erase: () => void): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      const sign = event.key.toUpperCase();
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        return;
      }
      if (event.key === 'Backspace') {
        erase();
      } else if (codeSigns(kind).includes(sign)) {
        add(sign);
      }
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  });
}

const tab = {
  minHeight: 64,
  fontSize: '1.5rem',
  textTransform: 'none',
  lineHeight: 1.2,
  bgcolor: 'background.paper',
  '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'primary.main', color: 'primary.contrastText', fontWeight: 700 },
} as const;

const field = {
  flex: 'none',
  minHeight: '4rem',
  px: 2,
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  fontSize: '2.25rem',
  fontWeight: 700,
  bgcolor: 'background.paper',
  border: 2,
  borderColor: 'primary.main',
  borderRadius: 1,
} as const;
