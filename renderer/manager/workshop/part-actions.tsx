import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';

type PartActionsProps = Readonly<{ name: string; removeLabel: string; onMove: ((by: -1 | 1) => void) | null; onRemove: () => void }>;

/** Up, down, away; each says of what. */
export function PartActions({ name, removeLabel, onMove, onRemove }: PartActionsProps) {
  const { t } = useTranslation('workshop');
  return (
    <span style={{ flex: 'none', whiteSpace: 'nowrap' }}>
      {onMove === null ? null : (
        <>
          <IconButton size="small" aria-label={`${t('structure.up')} ${name}`} onClick={() => onMove(-1)}>
            <ArrowUpward fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label={`${t('structure.down')} ${name}`} onClick={() => onMove(1)}>
            <ArrowDownward fontSize="small" />
          </IconButton>
        </>
      )}
      <IconButton size="small" aria-label={`${removeLabel} ${name}`} onClick={onRemove}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </span>
  );
}
