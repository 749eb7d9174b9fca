import BackspaceOutlined from '@mui/icons-material/BackspaceOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from './refusal-alert';

const pinLength = 6;
const pad = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Six digits, by keyboard or by touch; the sixth one sends them. */
export function PinUnlock() {
  const { t } = useTranslation('staff');
  const unlock = useCommand('session.unlock');
  const input = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');

  const enter = async (text: string) => {
    const digits = text.replaceAll(/\D/g, '').slice(0, pinLength);
    setPin(digits);
    if (digits.length < pinLength || unlock.busy) {
      return;
    }
    await unlock.run({ pin: digits });
    setPin('');
    input.current?.focus();
  };

  const press = (digit: string) => {
    void enter(pin + digit);
    input.current?.focus();
  };

  return (
    <Stack spacing={2}>
      <TextField
        label={t('unlock.pin')}
        type="password"
        value={pin}
        onChange={(event) => void enter(event.target.value)}
        autoComplete="off"
        autoFocus
        inputRef={input}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: pinLength } }}
      />
      <RefusalAlert refusal={unlock.refusal} />
      <Box
        role="group"
        aria-label={t('unlock.digits')}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1 }}
      >
        {pad.map((digit) => (
          <Button key={digit} variant="outlined" size="large" onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <span />
        <Button variant="outlined" size="large" onClick={() => press('0')}>
          {'0'}
        </Button>
        <Button size="large" aria-label={t('unlock.erase')} onClick={() => setPin(pin.slice(0, -1))}>
          <BackspaceOutlined />
        </Button>
      </Box>
    </Stack>
  );
}
