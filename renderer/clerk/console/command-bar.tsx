import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/staff/use-now';
import { CommandButton } from './command-button';
import { findObstacle, type Desk, type DeskCommand } from './desk-commands';
import { commandOf, deskKeys, findDeskKey } from './desk-keys';
import { useExplainObstacle } from './use-explain-obstacle';
import { useKeys } from './use-keys';

type CommandBarProps = Readonly<{
  desk: Desk;
  /** False while a dialog has the keyboard. */
  areKeysLive: boolean;
  onPerform: (command: DeskCommand) => void;
  onShowKeys: () => void;
}>;

export function CommandBar({ desk, areKeysLive, onPerform, onShowKeys }: CommandBarProps) {
  const { t } = useTranslation('clerk');
  const explain = useExplainObstacle();
  const now = useNow(1000);
  const isSomebodyHere = desk.current !== null;

  const handleKey = useCallback(
    (event: KeyboardEvent) => {
      const deskKey = findDeskKey(event.key);
      if (event.key !== 'F1' && deskKey === null) {
        return false;
      }
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (!areKeysLive || !isPlain || event.repeat) {
        return isPlain;
      }
      if (deskKey === null) {
        onShowKeys();
        return true;
      }
      const command = commandOf(deskKey, isSomebodyHere);
      if (findObstacle(command, desk, Date.now()) === null) {
        onPerform(command);
      }
      return true;
    },
    [areKeysLive, desk, isSomebodyHere, onPerform, onShowKeys],
  );
  useKeys(handleKey);

  return (
    <Paper
      component="nav"
      square
      variant="outlined"
      aria-label={t('commands.label')}
      sx={{ p: 1, borderWidth: '1px 0 0' }}
    >
      <Stack direction="row" spacing={1}>
        {deskKeys.map(({ key }) => {
          const command = commandOf(key, isSomebodyHere);
          const obstacle = findObstacle(command, desk, now);
          return (
            <CommandButton
              key={key}
              shortcut={key}
              label={t(`commands.${command}`)}
              obstacle={obstacle === null ? null : explain(obstacle)}
              isMain={isMainStep(command, desk)}
              onPress={() => onPerform(command)}
            />
          );
        })}
        <CommandButton shortcut="F1" label={t('commands.keys')} obstacle={null} isMain={false} onPress={onShowKeys} />
      </Stack>
    </Paper>
  );
}

/** The one step that usually comes next. */
function isMainStep(command: DeskCommand, { current }: Desk): boolean {
  if (current === null) {
    return command === 'next';
  }
  return command === (current.state === 'called' ? 'start' : 'finish');
}
