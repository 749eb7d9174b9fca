import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { useHub } from '../../shared/hub/hub-context';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { ListedCase } from './case-types';

const receipts = ['acceptance-notice', 'receiving-receipt'];

/** One visit, many cases: one receipt of each, by one press. */
export function PrintReceipts({ cases }: Readonly<{ cases: readonly ListedCase[] }>) {
  const { t } = useTranslation('cases');
  const hub = useHub();
  const print = useCommand('document.requestPrint');
  const [printed, setPrinted] = useState<number | null>(null);

  const printAll = async () => {
    let count = 0;
    for (const { caseId } of cases) {
      const papers = await hub.call('document.listOfCase', { caseId });
      // Newest last: the acceptance stands for the receiving before it.
      const paper = papers.ok ? papers.value.findLast(({ kind }) => receipts.includes(kind)) : undefined;
      const reply = paper === undefined ? null : await print.run({ documentId: paper.documentId });
      if (reply?.ok === false) {
        return;
      }
      count += reply === null ? 0 : 1;
    }
    setPrinted(count);
  };

  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Button variant="outlined" loading={print.busy} onClick={() => void printAll()}>
        {t('list.printAll')}
      </Button>
      <RefusalAlert refusal={print.refusal} onClose={print.clear} />
      <Typography role="status" color="textSecondary">
        {printed === null ? '' : printed === 0 ? t('list.nothingToPrint') : t('list.printedAll', { papers: printed })}
      </Typography>
    </Stack>
  );
}
