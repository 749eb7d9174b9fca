import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../core/domain/id';
import { CaseList } from '../../shared/cases/case-list';
import { CaseSummary } from '../../shared/cases/case-summary';
import { CaseDesk } from '../case/case-desk';
import type { Desk } from '../console/desk-commands';
import { TakeUpButton } from './take-up-button';

/** The list over the whole desk: with somebody at the counter or without, and back with Esc. */
export function CaseListDialog({ desk, onClose }: Readonly<{ desk: Desk; onClose: () => void }>) {
  const { t } = useTranslation('caseList');
  const [opened, setOpened] = useState<CaseId | null>(null);
  const serving = desk.current?.state === 'serving' ? desk.current.ticketId : null;
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="case-list-title">
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%', p: 2, minHeight: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Typography id="case-list-title" variant="h1" sx={{ flex: 1 }}>
            {t('title')}
          </Typography>
          <Button variant="outlined" onClick={onClose}>
            {t('close')}
          </Button>
        </Box>
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', pt: 1.75 }}>
          <CaseList mayShare={false} onOpen={setOpened} />
        </Box>
      </Box>
      {opened === null ? null : (
        <CaseSummary
          caseId={opened}
          body={<CaseDesk caseId={opened} />}
          onClose={() => setOpened(null)}
          actions={(file) =>
            file.ticketId === null && serving !== null ? <TakeUpButton caseId={opened} ticketId={serving} /> : null
          }
        />
      )}
    </Dialog>
  );
}
