import { useLanguage } from '../../shared/i18n/use-language';
import { explainConsole } from '../../shared/i18n/explain-console';

type Refusal = Readonly<{ code: string; message: string; incident?: string }>;

/** A no of the district for the dialogs that all consoles share: they know the hub's words, so these come with it. */
export function useExplained(refusal: Refusal | null): Readonly<{ code: string; message: string }> | null {
  const { language } = useLanguage();
  return refusal === null ? null : { code: `district.${refusal.code}`, message: explainConsole(refusal, language) };
}
