import AccountCircle from '@mui/icons-material/AccountCircle';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { useSession } from '../session';
import { ChangePasswordDialog } from './change-password-dialog';

/** Who is signed in, and how to leave. */
export function UserMenu() {
  const { t } = useTranslation('district');
  const { user } = useSession();
  const { mode, systemMode, setMode } = useColorScheme();
  const signOut = useConsoleCommand('session.signOut');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setIsChanging] = useState(false);
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
        aria-label={t('menu.label', { name: user.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {user.name}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => setIsChanging(true))}>{t('password.title')}</MenuItem>
        <MenuItem onClick={choose(() => setMode(isDark ? 'light' : 'dark'))}>
          {t(isDark ? 'menu.light' : 'menu.dark')}
        </MenuItem>
        <MenuItem onClick={choose(() => void signOut.run({}))}>{t('menu.signOut')}</MenuItem>
      </Menu>
      {isChanging ? <ChangePasswordDialog onClose={() => setIsChanging(false)} /> : null}
    </>
  );
}
