import AccountCircle from '@mui/icons-material/AccountCircle';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import type { StaffSession } from './session';
import { SetPinDialog } from './set-pin-dialog';

/** Who works here, and how to leave. */
export function StaffMenu({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('staff');
  const { mode, systemMode, setMode } = useColorScheme();
  const lock = useCommand('session.lock');
  const signOut = useCommand('session.signOut');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isSettingPin, setIsSettingPin] = useState(false);
  const isDark = (mode === 'system' ? systemMode : mode) === 'dark';

  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };

  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircle />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('menu.label', { name: session.staff.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {session.staff.name}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => void lock.run({}))}>{t('menu.lock')}</MenuItem>
        <MenuItem onClick={choose(() => setIsSettingPin(true))}>{t('menu.setPin')}</MenuItem>
        <MenuItem onClick={choose(() => setMode(isDark ? 'light' : 'dark'))}>
          {t(isDark ? 'menu.light' : 'menu.dark')}
        </MenuItem>
        <MenuItem onClick={choose(() => void signOut.run({}))}>{t('menu.signOut')}</MenuItem>
      </Menu>
      {isSettingPin ? <SetPinDialog onClose={() => setIsSettingPin(false)} /> : null}
    </>
  );
}
