import ListItem from '@mui/material/ListItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { LocalText } from '../../../core/domain/standards/bundle';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { TicketLabel } from '../../shared/staff/ticket-label';

type TicketRowProps = Readonly<{
  ticket: Readonly<{ number: string; priority: boolean; itemName: LocalText | null }>;
  /** Why it stands where it does. */
  why: string;
  since: ReactNode;
  action?: ReactNode;
}>;

export function TicketRow({ ticket, why, since, action }: TicketRowProps) {
  const { language } = useLanguage();
  return (
    <ListItem divider disableGutters sx={{ px: 2, py: 1, gap: 1, alignItems: 'flex-start' }}>
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
          <TicketLabel number={ticket.number} priority={ticket.priority} />
          <Typography component="span" variant="caption" color="textSecondary">
            {since}
          </Typography>
        </Stack>
        {ticket.itemName === null ? null : (
          <Typography noWrap title={pickText(ticket.itemName, language)}>
            {pickText(ticket.itemName, language)}
          </Typography>
        )}
        <Typography variant="caption" color="textSecondary">
          {why}
        </Typography>
      </Stack>
      {action}
    </ListItem>
  );
}
