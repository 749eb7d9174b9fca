import Star from '@mui/icons-material/Star';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

type TicketLabelProps = Readonly<{ number: string; priority: boolean }>;

/** A number as the resident's slip has it; a star with its word where the priority is granted. */
export function TicketLabel({ number, priority }: TicketLabelProps) {
  const { t } = useTranslation('staff');
  return (
    <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
      <Typography component="span" sx={{ fontWeight: 700 }}>
        {number}
      </Typography>
      {priority ? (
        <>
          <Star aria-hidden fontSize="small" color="warning" />
          <Typography component="span" variant="caption" color="warning">
            {t('ticket.priority')}
          </Typography>
        </>
      ) : null}
    </Stack>
  );
}
