import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../core/domain/id';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { CaseStateChip } from './case-state-chip';
import type { ListedCase } from './case-types';

type CaseTabsProps = Readonly<{ cases: readonly ListedCase[]; shown: CaseId; onShow: (caseId: CaseId) => void }>;

/** The cases of this visit; one is in view. */
export function CaseTabs({ cases, shown, onShow }: CaseTabsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      orientation="vertical"
      size="small"
      value={shown}
      onChange={(_event, caseId: CaseId | null) => (caseId === null ? undefined : onShow(caseId))}
      aria-label={t('list.title')}
    >
      {cases.map((file) => (
        <ToggleButton key={file.caseId} value={file.caseId} sx={{ justifyContent: 'flex-start', textAlign: 'left' }}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ width: '100%', alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ flex: '1 1 12rem' }}>
              {file.itemName === null ? '' : pickText(file.itemName, language)}
            </Typography>
            <Typography color="textSecondary">{file.number ?? t('list.noNumber')}</Typography>
            <CaseStateChip file={file} />
          </Stack>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
