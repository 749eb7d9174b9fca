import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode, useEffect, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { chooseLine } from '../hub/choose-line';
import { createHubClient } from '../hub/hub-client';
import { HubProvider } from '../hub/hub-context';
import { createTranslations, TranslationsProvider } from '../i18n/translations';
import { useLanguage } from '../i18n/use-language';
import { CrashGuard } from './crash-guard';
import './fonts';
import { LargeTextProvider } from './large-text';
import { LineBanner } from './line-banner';
import { isPublicScreen, type ScreenName } from './screen-name';
import { createScreenTheme } from './theme';

/** Puts a screen on the page with all that every screen needs: line, words, theme, and a way back from a crash. */
export function mountScreen(name: ScreenName, screen: ReactNode): void {
  const container = document.getElementById('root');
  if (container === null) {
    throw new Error('The page has no #root');
  }
  const client = createHubClient(chooseLine(window.location));
  const translations = createTranslations('zh');
  const styles = createCache({ key: 'y', nonce: readNonce(), prepend: true });
  createRoot(container).render(
    <StrictMode>
      <CacheProvider value={styles}>
        <TranslationsProvider translations={translations}>
          <HubProvider client={client}>
            <LargeTextProvider>
              <ScreenFrame name={name}>{screen}</ScreenFrame>
            </LargeTextProvider>
          </HubProvider>
        </TranslationsProvider>
      </CacheProvider>
    </StrictMode>,
  );
}

function ScreenFrame({ name, children }: Readonly<{ name: ScreenName; children: ReactNode }>) {
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
        <LineBanner forStaff={!isPublicScreen(name)} />
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
