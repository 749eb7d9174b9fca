import Translate from '@mui/icons-material/Translate';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      variant="outlined"
      color="inherit"
      lang={other === 'en' ? 'en' : 'zh-Hans'}
      startIcon={<Translate aria-hidden />}
      title={t('language.otherLabel')}
      onClick={() => setLanguage(other)}
    >
      {t('language.other')}
    </Button>
  );
}
