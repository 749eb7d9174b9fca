import CheckCircle from '@mui/icons-material/CheckCircle';
import LinkOff from '@mui/icons-material/LinkOff';
import Sync from '@mui/icons-material/Sync';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { useLineState } from '../hub/hub-context';
import type { LineState } from '../hub/line';

const faces = {
  up: { icon: <CheckCircle />, color: 'success' },
  connecting: { icon: <Sync />, color: 'default' },
  down: { icon: <LinkOff />, color: 'error' },
} as const satisfies Readonly<Record<LineState, unknown>>;

/** Whether the hub is there, in words: a lamp alone tells a colour-blind clerk nothing. */
export function LineLamp() {
  const { t } = useTranslation('staff');
  const state = useLineState();
  const face = faces[state];
  return (
    <Chip
      role="status"
      size="small"
      variant="outlined"
      icon={face.icon}
      color={face.color}
      label={t(`line.${state}`)}
    />
  );
}
