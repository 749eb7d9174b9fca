import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../../core/domain/id';
import type { ResidentField } from '../../../../core/domain/residents/resident-field';
import { useQuery } from '../../hub/use-query';
import { formatDateTime } from '../../staff/format-instant';
import { RefusalAlert } from '../../staff/refusal-alert';
import type { ResidentRecord } from '../listed-resident';
import { ResidentLine } from '../resident-line';
import { AddRelationDialog } from './add-relation-dialog';
import { CaseTable } from './case-table';
import { ConsentList } from './consent-list';
import { CorrectDialog } from './correct-dialog';
import { DocumentList } from './document-list';
import { FamilyList } from './family-list';
import { RevealBanner } from './reveal-banner';
import { RevealDialog } from './reveal-dialog';
import { SectionCard } from './section-card';
import { useReveal } from './use-reveal';
import { ValueTable } from './value-table';

type RecordViewProps = Readonly<{ residentId: ResidentId; actions?: ReactNode }>;

/** All that the centre knows of one resident, behind the mask, with where each value comes from. */
export function RecordView({ residentId, actions }: RecordViewProps) {
  const { value: record, refusal } = useQuery('resident.read', { residentId });
  return record === null ? (
    <RefusalAlert refusal={refusal} />
  ) : (
    <Known key={record.residentId} record={record} actions={actions} />
  );
}

type Asking = 'reveal' | 'correct' | 'relate';

function Known({ record, actions }: Readonly<{ record: ResidentRecord; actions: ReactNode }>) {
  const { t } = useTranslation('residents');
  const { residentId } = record;
  const [asking, setAsking] = useState<Asking | null>(null);
  const reveal = useReveal(residentId);
  const close = () => setAsking(null);
  const fields = fieldsOf(record);

  if (record.erased) {
    return <Alert severity="info">{t('record.erased')}</Alert>;
  }
  return (
    <Stack spacing={2}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Stack sx={{ flex: '1 1 16em' }}>
          <ResidentLine resident={record} />
          <Typography color="textSecondary">
            {t('record.registered', { at: formatDateTime(record.registeredAt) })}
          </Typography>
        </Stack>
        <Button variant="outlined" disabled={fields.length === 0} onClick={() => setAsking('reveal')}>
          {t('record.reveal')}
        </Button>
        <Button variant="outlined" onClick={() => setAsking('correct')}>
          {t('record.correct')}
        </Button>
        {actions}
      </Stack>
      {reveal.revealed === null ? null : <RevealBanner revealed={reveal.revealed} onHide={reveal.hide} />}
      <SectionCard title={t('record.values')}>
        <ValueTable values={record.values} revealed={reveal.revealed} />
      </SectionCard>
      <SectionCard title={t('record.documents')}>
        <DocumentList documents={record.documents} revealed={reveal.revealed} />
      </SectionCard>
      <SectionCard
        title={t('family.title')}
        action={
          <Button size="small" onClick={() => setAsking('relate')}>
            {t('family.add')}
          </Button>
        }
      >
        <FamilyList related={record.related} />
      </SectionCard>
      <SectionCard title={t('consents.title')}>
        <ConsentList residentId={residentId} consents={record.consents} />
      </SectionCard>
      <SectionCard title={t('record.cases')}>
        <CaseTable cases={record.cases} />
      </SectionCard>
      {asking === 'reveal' ? (
        <RevealDialog
          fields={fields}
          busy={reveal.busy}
          refusal={reveal.refusal}
          onShow={(purpose, chosen) =>
            void reveal.show({ purpose, fields: [...chosen] }).then((isShown) => (isShown ? close() : undefined))
          }
          onClose={() => {
            reveal.clear();
            close();
          }}
        />
      ) : null}
      {asking === 'correct' ? <CorrectDialog residentId={residentId} onClose={close} /> : null}
      {asking === 'relate' ? <AddRelationDialog residentId={residentId} onClose={close} /> : null}
    </Stack>
  );
}

/** The number of a document is shown with the ID number, also of those who have only a passport. */
function fieldsOf({ values, documents }: ResidentRecord): readonly ResidentField[] {
  const fields = values.map(({ field }) => field);
  return [...new Set(documents.length > 0 ? [...fields, 'idNumber' as const] : fields)];
}
