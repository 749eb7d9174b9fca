import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, DocumentId, DraftId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { DocumentDialog } from '../document/document-dialog';
import { FormView } from '../form/form-view';
import { CaseHead } from './case-head';
import type { CaseView } from './case-types';
import { DeedDone } from './deed-done';
import { CaseDeeds } from './deeds/case-deeds';
import type { DeedResult } from './deeds/deed-result';
import { FormsSection } from './forms-section';
import { HistorySection } from './history-section';
import { MaterialsSection } from './materials-section';
import { MissingList } from './missing-list';
import { PapersSection } from './papers-section';
import { ProcedureSection } from './procedure-section';
import { ProxySection } from './proxy-section';

type CaseDeskProps = Readonly<{
  caseId: CaseId;
  /** Where forms are filled in; here, in the place of the case, where nothing is given. */
  onOpenForm?: (draftId: DraftId) => void;
}>;

/** One case whole: how it stands, what is missing, what can be done, its materials, forms, papers and history. */
export function CaseDesk({ caseId, onOpenForm }: CaseDeskProps) {
  const { t } = useTranslation('cases');
  const { value: file, refusal } = useQuery('case.read', { caseId });
  const [draftId, setDraftId] = useState<DraftId | null>(null);
  if (file === null) {
    return refusal === null ? <Typography>{t('opening')}</Typography> : <RefusalAlert refusal={refusal} />;
  }
  if (draftId !== null) {
    const back = () => setDraftId(null);
    return <FormView key={draftId} draftId={draftId} onDone={back} onBack={back} />;
  }
  return <CasePage key={caseId} file={file} onOpenForm={onOpenForm ?? setDraftId} />;
}

function CasePage({ file, onOpenForm }: Readonly<{ file: CaseView; onOpenForm: (draftId: DraftId) => void }>) {
  const [paper, setPaper] = useState<DocumentId | null>(null);
  const [result, setResult] = useState<DeedResult | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  return (
    <Stack spacing={3}>
      <CaseHead file={file} />
      {result === null ? null : (
        <DeedDone file={file} result={result} onOpenPaper={setPaper} onClose={() => setResult(null)} />
      )}
      <MissingList file={file} isRefused={isRefused} />
      <CaseDeeds
        file={file}
        onResult={(done) => {
          setIsRefused(false);
          setResult(done);
        }}
        onIncomplete={() => setIsRefused(true)}
      />
      <FormsSection file={file} onOpenForm={onOpenForm} />
      <MaterialsSection file={file} />
      <ProxySection file={file} onPaper={(documentId) => setResult({ deed: 'setProxy', documentId, nth: null })} />
      <PapersSection caseId={file.caseId} onOpenPaper={setPaper} />
      <ProcedureSection procedure={file.procedure} />
      <HistorySection history={file.history} onOpenPaper={setPaper} />
      {paper === null ? null : <DocumentDialog documentId={paper} onClose={() => setPaper(null)} />}
    </Stack>
  );
}
