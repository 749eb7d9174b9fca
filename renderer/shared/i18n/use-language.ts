import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './texts';

export function useLanguage(): Readonly<{ language: Language; setLanguage: (language: Language) => void }> {
  const { i18n: translations } = useTranslation();
  const setLanguage = useCallback((language: Language) => void translations.changeLanguage(language), [translations]);
  return { language: translations.language === 'en' ? 'en' : 'zh', setLanguage };
}
