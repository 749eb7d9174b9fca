import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { SectionCard } from '../../shared/residents/record/section-card';
import { ResidentLine } from '../../shared/residents/resident-line';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { formatDateTime } from '../../shared/staff/format-instant';

type Merge = OutputOf<'resident.duplicates'>['merges'][number];

/** What was merged, with the way back. */
export function MergeTable({ merges }: Readonly<{ merges: readonly Merge[] }>) {
  const { t } = useTranslation('residents');
  const [undoing, setUndoing] = useState<Merge | null>(null);
  return (
    <SectionCard title={t('manager.merges.title')}>
      {merges.length === 0 ? (
        <Typography color="textSecondary">{t('manager.merges.none')}</Typography>
      ) : (
        <Table size="small" aria-label={t('manager.merges.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('manager.merges.into')}</TableCell>
              <TableCell>{t('manager.merges.at')}</TableCell>
              <TableCell>{t('manager.merges.by')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {merges.map((merge) => (
              <TableRow key={merge.mergeId}>
                <TableCell>
                  <ResidentLine resident={merge.into} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(merge.at)}</TableCell>
                <TableCell>{merge.by}</TableCell>
                <TableCell align="right">
                  <Button
                    size="small"
                    aria-label={t('manager.merges.undoOf', { name: merge.into.name })}
                    onClick={() => setUndoing(merge)}
                  >
                    {t('manager.merges.undo')}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {undoing === null ? null : <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </SectionCard>
  );
}

function UndoDialog({ merge, onClose }: Readonly<{ merge: Merge; onClose: () => void }>) {
  const { t } = useTranslation('residents');
  const undo = useCommand('resident.unmerge');
  const confirm = async () => {
    const reply = await undo.run({ mergeId: merge.mergeId });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <ConfirmDialog
      title={t('manager.merges.undoTitle')}
      explanation={t('manager.merges.undoLead')}
      confirmLabel={t('manager.merges.undo')}
      busy={undo.busy}
      refusal={undo.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
