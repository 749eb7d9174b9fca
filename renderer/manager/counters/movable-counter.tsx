import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CounterStateChip } from '../../shared/staff/counter-state-chip';
import type { CounterView } from './counter-draft';
import type { Move } from './hall-grid';

type MovableCounterProps = Readonly<{
  counter: CounterView;
  isSelected: boolean;
  onSelect: () => void;
  onStep: (move: Move) => void;
  onDragStart: (event: DragEvent) => void;
}>;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
};

export function MovableCounter({ counter, isSelected, onSelect, onStep, onDragStart }: MovableCounterProps) {
  const { t } = useTranslation('manager');
  return (
    <ButtonBase
      draggable
      aria-pressed={isSelected}
      aria-describedby="plan-help"
      onClick={onSelect}
      onDragStart={onDragStart}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (move !== undefined) {
          event.preventDefault();
          onStep(move);
        }
      }}
      sx={{
        gridColumn: counter.place.column + 1,
        gridRow: counter.place.row + 1,
        p: 1,
        gap: 0.5,
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        textAlign: 'left',
        cursor: 'grab',
        borderRadius: 1,
        border: isSelected ? 2 : 1,
        borderColor: isSelected ? 'primary.main' : 'divider',
        bgcolor: 'background.paper',
        minWidth: 0,
      }}
    >
      <Typography component="span" variant="h1">
        {counter.number}
      </Typography>
      <Typography component="span" noWrap sx={{ maxWidth: '100%' }}>
        {counter.name}
      </Typography>
      <Typography component="span" variant="caption" color="textSecondary">
        {t(`mode.${counter.mode}`)}
      </Typography>
      <CounterStateChip state={counter.state} pauseReason={null} />
    </ButtonBase>
  );
}
