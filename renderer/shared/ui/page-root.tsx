import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode, useEffect, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { createTranslations, TranslationsProvider } from '../i18n/translations';
import { useLanguage } from '../i18n/use-language';
import { CrashGuard } from './crash-guard';
import './fonts';
import { LargeTextProvider } from './large-text';
import type { ScreenName } from './screen-name';
import { createScreenTheme } from './theme';

/** Puts a page into the document with what all of ours need: styles that the policy lets in, words, large text. */
export function mountPage(page: ReactNode): void {
  const container = document.getElementById('root');
  if (container === null) {
    throw new Error('The page has no #root');
  }
  const translations = createTranslations('zh');
  const styles = createCache({ key: 'y', nonce: readNonce(), prepend: true });
  createRoot(container).render(
    <StrictMode>
      <CacheProvider value={styles}>
        <TranslationsProvider translations={translations}>
          <LargeTextProvider>{page}</LargeTextProvider>
        </TranslationsProvider>
      </CacheProvider>
    </StrictMode>,
  );
}

type PageFrameProps = Readonly<{ name: ScreenName; banner?: ReactNode; children: ReactNode }>;

/** Theme, title, a place for one banner, and a way back from a crash. */
export function PageFrame({ name, banner = null, children }: PageFrameProps) {
  const { language } = useLanguage();
  const theme = useMemo(() => createScreenTheme(name, language), [name, language]);
  const { t } = useTranslation(name);
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        {banner}
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <CrashGuard>{children}</CrashGuard>
        </Box>
      </Box>
    </ThemeProvider>
  );
}

/** The server puts a fresh nonce into each page; without it the policy would refuse every style. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
