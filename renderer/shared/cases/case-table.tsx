import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { channelWords, stateWords } from '../../../core/domain/cases/case-words';
import type { CaseId } from '../../../core/domain/id';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { formatDateTime } from '../staff/format-instant';
import type { ListedCase } from './case-question';
import { LampChip } from './lamp-chip';
import { StaffOfCase } from './staff-of-case';

const columns = ['number', 'item', 'person', 'state', 'lamp', 'due', 'opened', 'channel', 'staff'] as const;

type CaseTableProps = Readonly<{ cases: readonly ListedCase[]; onOpen: (caseId: CaseId) => void }>;

export function CaseTable({ cases, onOpen }: CaseTableProps) {
  const { t } = useTranslation('caseList');
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={t('title')}
      sx={{ flex: 1, minHeight: '12rem' }}
    >
      <Table size="small" stickyHeader aria-label={t('title')} sx={{ '& td, & th': { px: 1.25 } }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} sx={{ fontWeight: 500, whiteSpace: 'nowrap', bgcolor: 'background.paper' }}>
                {t(`columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cases.map((file) => (
            <CaseRow key={file.caseId} file={file} onOpen={onOpen} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const tight = { whiteSpace: 'nowrap' } as const;

function CaseRow({ file, onOpen }: Readonly<{ file: ListedCase; onOpen: (caseId: CaseId) => void }>) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const number = file.number ?? t('noNumber');
  return (
    <TableRow hover onClick={() => onOpen(file.caseId)} sx={{ cursor: 'pointer' }}>
      <TableCell component="th" scope="row" sx={tight}>
        <Link
          component="button"
          type="button"
          aria-label={t('openRow', { number })}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(file.caseId);
          }}
          sx={{ fontSize: 'inherit', fontVariantNumeric: 'tabular-nums' }}
        >
          {number}
        </Link>
      </TableCell>
      <TableCell sx={{ minWidth: '11rem' }}>
        {file.itemName === null ? '' : pickText(file.itemName, language)}
      </TableCell>
      <TableCell sx={tight}>{file.residentName === '' ? t('unknownPerson') : file.residentName}</TableCell>
      <TableCell sx={tight}>
        {pickText(stateWords[file.state], language)}
        {file.callBackOn === null ? null : (
          <Typography variant="caption" component="div" sx={{ color: 'warning.main' }}>
            {t('callBackOn', { on: file.callBackOn })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <LampChip lamp={file.lamp} />
      </TableCell>
      <TableCell sx={tight}>{file.dueOn}</TableCell>
      <TableCell sx={tight}>{formatDateTime(file.openedAt)}</TableCell>
      <TableCell sx={tight}>{pickText(channelWords[file.channel], language)}</TableCell>
      <TableCell sx={tight}>
        <StaffOfCase file={file} />
      </TableCell>
    </TableRow>
  );
}
