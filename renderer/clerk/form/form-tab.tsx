import Description from '@mui/icons-material/Description';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { Desk } from '../console/desk-commands';
import { FormView } from './form-view';

type Current = NonNullable<Desk['current']>;

export function FormTab({ current }: Readonly<{ current: Desk['current'] }>) {
  const { t } = useTranslation('clerk');
  if (current?.state !== 'serving') {
    return <Typography color="textSecondary">{t(current === null ? 'form.nobody' : 'form.notServing')}</Typography>;
  }
  return <FormsOfTicket key={current.ticketId} current={current} />;
}

/** The forms that fit the item come first; one that was begun is gone on with. */
function FormsOfTicket({ current }: Readonly<{ current: Current }>) {
  const { t } = useTranslation('clerk');
  const { t: ofForm } = useTranslation('form');
  const { language } = useLanguage();
  const { value: forms } = useQuery('form.list', current.itemId === null ? {} : { itemId: current.itemId });
  const open = useCommand('form.open');
  const [opened, setOpened] = useState<DraftId | null>(onlyDraft(current));

  const start = async (templateId: string, ticketId: TicketId) => {
    const reply = await open.run({ templateId, ticketId });
    if (reply?.ok === true) {
      setOpened(reply.value.draftId);
    }
  };

  if (opened !== null) {
    return <FormView key={opened} draftId={opened} onDone={() => undefined} onBack={() => setOpened(null)} />;
  }
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="h2">{t('form.choose')}</Typography>
      <RefusalAlert refusal={open.refusal} />
      {forms?.length === 0 ? <Typography color="textSecondary">{t('form.none')}</Typography> : null}
      {(forms ?? []).map((form) => (
        <Button
          key={form.templateId}
          variant={form.fitsItem ? 'contained' : 'outlined'}
          startIcon={<Description />}
          disabled={open.busy}
          onClick={() => void start(form.templateId, current.ticketId)}
        >
          {pickText(form.title, language)}
          {form.sample ? ` · ${ofForm('sample')}` : ''}
        </Button>
      ))}
    </Stack>
  );
}

function onlyDraft(current: Current): DraftId | null {
  return current.drafts.length === 1 ? (current.drafts[0]?.draftId ?? null) : null;
}
