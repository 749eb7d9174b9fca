import FormatSize from '@mui/icons-material/FormatSize';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useLargeText } from './large-text';

/** Says what a press gives, with the sign first: whoever needs it may not be able to read the words yet. */
export function LargeTextSwitch() {
  const { t } = useTranslation('common');
  const { isLarge, setLarge } = useLargeText();
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<FormatSize aria-hidden />}
      aria-pressed={isLarge}
      title={isLarge ? t('largeText.switchOff') : t('largeText.switchOn')}
      onClick={() => setLarge(!isLarge)}
    >
      {isLarge ? t('largeText.off') : t('largeText.on')}
    </Button>
  );
}
