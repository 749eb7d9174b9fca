import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../core/domain/id';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { CaseSection } from './case-section';
import type { CaseView } from './case-types';

type Entry = CaseView['history'][number];
type HistorySectionProps = Readonly<{ history: readonly Entry[]; onOpenPaper: (documentId: DocumentId) => void }>;

/** What happened, when, by whom, and in whose place (AB角). */
export function HistorySection({ history, onOpenPaper }: HistorySectionProps) {
  const { t } = useTranslation('cases');
  const describe = useDescribe();
  return (
    <CaseSection title={t('section.history')}>
      <Table size="small" aria-label={t('section.history')}>
        <TableBody>
          {history.map((entry, index) => (
            <TableRow key={`${String(index)} ${entry.at}`}>
              <TableCell sx={{ pl: 0, whiteSpace: 'nowrap' }}>{formatDateTime(entry.at)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {describe.what(entry)}
                {entry.documentId === null ? null : <PaperButton id={entry.documentId} onOpen={onOpenPaper} />}
              </TableCell>
              <TableCell sx={{ pr: 0 }}>{describe.who(entry)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </CaseSection>
  );
}

function PaperButton({ id, onOpen }: Readonly<{ id: DocumentId; onOpen: (id: DocumentId) => void }>) {
  const { t } = useTranslation('cases');
  return (
    <Button size="small" onClick={() => onOpen(id)}>
      {t('history.paper')}
    </Button>
  );
}

function useDescribe() {
  const { t } = useTranslation(['cases', 'conduct']);
  const { language } = useLanguage();
  const names = t('history.type', { returnObjects: true }) as Readonly<Record<string, string>>;
  return {
    what({ type, step, words }: Entry): string {
      // A newer hub may know deeds that this page does not.
      const name = names[type] ?? type;
      return [name, ...(step === null ? [] : [pickText(step, language)]), ...(words === null ? [] : [words])].join(
        ' · ',
      );
    },
    who({ by, instead, asDeputy }: Entry): string {
      if (by === null) {
        return t('history.system');
      }
      if (instead === null) {
        return by;
      }
      return asDeputy ? t('conduct:asDeputy', { by, instead }) : t('history.instead', { by, instead });
    },
  };
}
