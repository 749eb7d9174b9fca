import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { ListedCase } from '../case/case-types';
import { FormButtons } from '../case/forms-section';
import type { Visit } from '../case/visit';
import type { Desk } from '../console/desk-commands';
import { FormView } from './form-view';
import { useBeginForm } from './use-begin-form';

type Current = NonNullable<Desk['current']>;
type FormTabProps<C> = Readonly<{ current: C; visit: Visit; onToCases: () => void }>;

export function FormTab({ current, visit, onToCases }: FormTabProps<Desk['current']>) {
  const { t } = useTranslation('clerk');
  if (current?.state !== 'serving') {
    return <Typography color="textSecondary">{t(current === null ? 'form.nobody' : 'form.notServing')}</Typography>;
  }
  if (visit.draftId !== null) {
    const { draftId } = visit;
    // Submitted: the case goes on where its form came from.
    return <FormView key={draftId} draftId={draftId} onDone={onToCases} onBack={visit.leaveForm} />;
  }
  return <FormsOfVisit key={current.ticketId} current={current} visit={visit} onToCases={onToCases} />;
}

/** The forms of the visit's cases; before there is a case, those that the ticket's item asks for. */
function FormsOfVisit({ current, visit, onToCases }: FormTabProps<Current>) {
  const { t } = useTranslation('cases');
  const { value: cases } = useQuery('case.ofTicket', { ticketId: current.ticketId });
  if (cases === null) {
    return null;
  }
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="h2">{t('forms.choose')}</Typography>
      {cases.map((file) => (
        <FormsOfCase key={file.caseId} file={file} visit={visit} />
      ))}
      {cases.length === 0 ? <FirstForms current={current} visit={visit} /> : null}
      <Button onClick={onToCases}>{t('forms.toCase')}</Button>
    </Stack>
  );
}

function FormsOfCase({ file, visit }: Readonly<{ file: ListedCase; visit: Visit }>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { value } = useQuery('case.read', { caseId: file.caseId });
  if (value === null) {
    return null;
  }
  return (
    <Stack spacing={1}>
      <Typography>
        {t('forms.forItem', { item: file.itemName === null ? '' : pickText(file.itemName, language) })}
      </Typography>
      <FormButtons file={value} onOpenForm={(draftId) => visit.showForm(file.caseId, draftId)} />
    </Stack>
  );
}

/** One press opens the case and its form. */
function FirstForms({ current, visit }: Readonly<{ current: Current; visit: Visit }>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { itemId, ticketId } = current;
  const { value } = useQuery('form.list', itemId === null ? null : { itemId });
  const begin = useBeginForm(ticketId, visit.showForm);
  if (itemId === null) {
    return <Typography color="textSecondary">{t('forms.noItem')}</Typography>;
  }
  const forms = (value ?? []).filter(({ fitsItem }) => fitsItem);
  return (
    <>
      <RefusalAlert refusal={begin.refusal} />
      {value !== null && forms.length === 0 ? (
        <Typography color="textSecondary">{t('forms.noForms')}</Typography>
      ) : null}
      {forms.map((form) => (
        <Button
          key={form.templateId}
          data-next
          variant="contained"
          disabled={begin.busy}
          onClick={() => void begin.run(itemId, form.templateId)}
        >
          {pickText(form.title, language)}
          {form.sample ? ` · ${t('forms.sample')}` : ''}
        </Button>
      ))}
    </>
  );
}
