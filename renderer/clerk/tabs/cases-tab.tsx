import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { CaseDesk } from '../case/case-desk';
import { CaseTabs } from '../case/case-tabs';
import { OpenCases } from '../case/open-cases';
import { PrintReceipts } from '../case/print-receipts';
import type { Visit } from '../case/visit';
import type { Desk } from '../console/desk-commands';

type Current = NonNullable<Desk['current']>;

/** What is handled for the person at the counter: any number of cases, one of them in view. */
export function CasesTab({ current, visit }: Readonly<{ current: Desk['current']; visit: Visit }>) {
  const { t } = useTranslation('cases');
  if (current?.state !== 'serving') {
    return <Typography color="textSecondary">{t(current === null ? 'nobody' : 'notServing')}</Typography>;
  }
  return <CasesOfVisit key={current.ticketId} current={current} visit={visit} />;
}

function CasesOfVisit({ current, visit }: Readonly<{ current: Current; visit: Visit }>) {
  const { t } = useTranslation('cases');
  const { ticketId } = current;
  const { value: cases } = useQuery('case.ofTicket', { ticketId });
  if (cases === null) {
    return null;
  }
  const shown = cases.find(({ caseId }) => caseId === visit.caseId) ?? cases.at(-1) ?? null;
  if (shown === null) {
    return <OpenCases ticketId={ticketId} begin={current.itemId} onOpened={visit.showCase} />;
  }
  const { caseId } = shown;
  return (
    <Stack spacing={2}>
      {cases.length > 1 ? <CaseTabs cases={cases} shown={caseId} onShow={visit.showCase} /> : null}
      <CaseDesk caseId={caseId} onOpenForm={(draftId) => visit.showForm(caseId, draftId)} />
      {cases.some(({ number }) => number !== null) ? <PrintReceipts cases={cases} /> : null}
      <Accordion variant="outlined" disableGutters>
        <AccordionSummary expandIcon={<ExpandMore />}>{t('openCase.again')}</AccordionSummary>
        <AccordionDetails>
          <OpenCases ticketId={ticketId} begin={null} onOpened={visit.showCase} />
        </AccordionDetails>
      </Accordion>
    </Stack>
  );
}
