import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CaseId, DocumentId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { CaseSection } from './case-section';

type PapersSectionProps = Readonly<{ caseId: CaseId; onOpenPaper: (documentId: DocumentId) => void }>;

/** Every paper of the case as it was frozen, and whether it was printed; a second print says 补打 on the paper. */
export function PapersSection({ caseId, onOpenPaper }: PapersSectionProps) {
  const { t } = useTranslation('cases');
  const { value: papers } = useQuery('document.listOfCase', { caseId });
  const print = useCommand('document.requestPrint');
  return (
    <CaseSection title={t('section.papers')}>
      <RefusalAlert refusal={print.refusal} onClose={print.clear} />
      {(papers ?? []).length === 0 ? (
        <Typography color="textSecondary">{t('papers.none')}</Typography>
      ) : (
        <Table size="small" aria-label={t('section.papers')}>
          <TableBody>
            {(papers ?? []).map(({ documentId, title, frozenAt, print: { state, copies, message } }) => (
              <TableRow key={documentId}>
                <TableCell sx={{ pl: 0 }}>
                  <Button size="small" aria-label={t('papers.view', { title })} onClick={() => onOpenPaper(documentId)}>
                    {title}
                  </Button>
                </TableCell>
                <TableCell>{formatDateTime(frozenAt)}</TableCell>
                <TableCell>{t(`papers.state.${state}`, { copies, message: message ?? '' })}</TableCell>
                <TableCell align="right" sx={{ pr: 0 }}>
                  <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
                    <Button
                      size="small"
                      disabled={print.busy || state === 'asked'}
                      aria-label={t(copies > 0 ? 'papers.reprintWhat' : 'papers.printWhat', { title })}
                      onClick={() => void print.run({ documentId })}
                    >
                      {t(copies > 0 ? 'papers.reprint' : 'papers.print')}
                    </Button>
                  </Stack>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </CaseSection>
  );
}
