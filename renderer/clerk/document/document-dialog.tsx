import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { FrozenPage } from './frozen-page';
import { PrintStatus } from './print-status';
import { SavePdfButton } from './save-pdf-button';

/** A paper as it was frozen: to be looked at, printed and saved, never changed. */
export function DocumentDialog({ documentId, onClose }: Readonly<{ documentId: DocumentId; onClose: () => void }>) {
  const { t } = useTranslation('clerk');
  const { value: paper, refusal } = useQuery('document.read', { documentId });
  const print = useCommand('document.requestPrint');
  const frame = useRef<HTMLIFrameElement>(null);

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="document-title">
      <DialogTitle id="document-title">{paper?.title ?? t('document.opening')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <RefusalAlert refusal={refusal ?? print.refusal} />
          {paper === null ? null : (
            <>
              <PrintStatus paper={paper} />
              <FrozenPage html={paper.html} title={paper.title} frame={frame} />
            </>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {paper?.state === 'archived' ? <SavePdfButton documentId={documentId} /> : null}
        <Button autoFocus onClick={onClose}>
          {t('document.close')}
        </Button>
        {paper?.shellPrints === true ? (
          <Button
            variant="contained"
            loading={print.busy || paper.print.state === 'asked'}
            onClick={() => void print.run({ documentId })}
          >
            {t('document.print')}
          </Button>
        ) : (
          <Button variant="contained" disabled={paper === null} onClick={() => frame.current?.contentWindow?.print()}>
            {t('document.printHere')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
