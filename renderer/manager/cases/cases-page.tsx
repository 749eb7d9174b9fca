import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../core/domain/id';
import { CaseList } from '../../shared/cases/case-list';
import { CaseSummary } from '../../shared/cases/case-summary';
import { PageTitle } from '../page-title';
import { AssignCase } from './assign-case';
import { ExportLog } from './export-log';

/** Every case of the centre, the views that all share, and what was taken out. */
export function CasesPage() {
  const { t } = useTranslation('caseList');
  const [opened, setOpened] = useState<CaseId | null>(null);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageTitle title={t('title')} lead={t('managerLead')}>
        <ExportLog />
      </PageTitle>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CaseList mayShare onOpen={setOpened} />
      </Box>
      {opened === null ? null : (
        <CaseSummary
          caseId={opened}
          above={(file) => <AssignCase caseId={opened} file={file} />}
          onClose={() => setOpened(null)}
        />
      )}
    </Box>
  );
}
