import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { syncRefusals, type SyncRefusalCode } from '../../../core/contract/sync-refusals';
import { useLanguage } from '../../shared/i18n/use-language';

/** What the district told a centre, in words; a code that this page does not know stands as it is. */
export function useRefusalSentence(): (code: string) => string {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  return useCallback(
    (code) => {
      if (code === 'batch.gap' || code === 'batch.forked') {
        return t(code === 'batch.gap' ? 'sticks.gap' : 'sticks.forked');
      }
      return isRefusalCode(code) ? syncRefusals[code][language] : code;
    },
    [t, language],
  );
}

function isRefusalCode(code: string): code is SyncRefusalCode {
  return Object.hasOwn(syncRefusals, code);
}
