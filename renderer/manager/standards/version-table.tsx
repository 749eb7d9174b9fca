import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

export type Version = OutputOf<'standards.listVersions'>['versions'][number];

type VersionTableProps = Readonly<{ versions: readonly Version[]; onLook: (version: Version) => void }>;

const colors: Readonly<Record<Version['state'], 'success' | 'primary' | 'warning' | 'default'>> = {
  'in-force': 'success',
  chosen: 'primary',
  ready: 'primary',
  earlier: 'default',
  'too-new': 'warning',
  missing: 'warning',
};

/** Every version this centre knows of, the newest first. */
export function VersionTable({ versions, onLook }: VersionTableProps) {
  const { t } = useTranslation('standards');
  const { language } = useLanguage();
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={t('list')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('version')}</TableCell>
            <TableCell>{t('name')}</TableCell>
            <TableCell>{t('effectiveFrom')}</TableCell>
            <TableCell>{t('source')}</TableCell>
            <TableCell>{t('state')}</TableCell>
            <TableCell>{t('actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.map((version) => (
            <TableRow key={version.sha256}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{t('number', { version: version.version })}</TableCell>
              <TableCell>{pickText(version.title, language)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{version.effectiveFrom}</TableCell>
              <TableCell>{t(`sourceName.${version.source ?? 'app'}`)}</TableCell>
              <TableCell>
                <Chip
                  size="small"
                  // A long state takes a second line instead of an ellipsis.
                  sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }}
                  variant={version.state === 'ready' ? 'outlined' : 'filled'}
                  color={colors[version.state]}
                  label={t(`stateName.${version.state}`, { from: version.from ?? '', minApp: version.minApp })}
                />
              </TableCell>
              <TableCell>
                {version.state === 'ready' || version.state === 'chosen' ? (
                  <Button
                    size="small"
                    sx={{ whiteSpace: 'nowrap' }}
                    aria-label={t('lookAt', { version: version.version })}
                    onClick={() => onLook(version)}
                  >
                    {t('look')}
                  </Button>
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
