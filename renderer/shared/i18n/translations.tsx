import { createInstance, type i18n } from 'i18next';
import { useEffect, type ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { texts, type Language } from './texts';

/** All texts are in the bundle, so the first paint already speaks. */
export function createTranslations(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: texts,
    defaultNS: 'common',
    initAsync: false,
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  return instance;
}

export function TranslationsProvider({
  translations,
  children,
}: Readonly<{ translations: i18n; children: ReactNode }>) {
  useEffect(() => {
    const tell = (language: string) => {
      document.documentElement.lang = language === 'en' ? 'en' : 'zh-Hans';
    };
    tell(translations.language);
    translations.on('languageChanged', tell);
    return () => translations.off('languageChanged', tell);
  }, [translations]);
  return <I18nextProvider i18n={translations}>{children}</I18nextProvider>;
}
