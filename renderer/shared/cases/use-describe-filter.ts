import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { channelWords, lampWords, stateWords } from '../../../core/domain/cases/case-words';
import { useQuery } from '../hub/use-query';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import type { CaseFilter } from './case-question';

/** A filter in words, for whoever reads what was exported. */
export function useDescribeFilter(): (filter: CaseFilter) => string {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const items = useQuery('catalog.read', {}).value?.items;
  const staff = useQuery('case.listStaff', {}).value?.staff;
  return useCallback(
    (filter: CaseFilter) => {
      const item = items?.find(({ id }) => id === filter.itemId);
      const person = staff?.find(({ staffId }) => staffId === filter.staffId)?.name;
      const parts: readonly (readonly [string, string | undefined])[] = [
        [t('state'), filter.states?.map((state) => pickText(stateWords[state], language)).join(' ')],
        [t('item'), item === undefined ? filter.itemId : pickText(item.nameText, language)],
        [t('staff'), filter.staffId === 'me' ? t('me') : (person ?? filter.staffId)],
        [t('channel'), filter.channel === undefined ? undefined : pickText(channelWords[filter.channel], language)],
        [t('lamp'), filter.lamps?.map((lamp) => pickText(lampWords[lamp], language)).join(' ')],
        [t('openedFrom'), filter.openedFrom],
        [t('openedTo'), filter.openedTo],
        [t('dueBy'), filter.dueBy],
        [t('views.callBack'), filter.callBack === true ? t('export.yes') : undefined],
      ];
      const said = parts.filter(([, value]) => value !== undefined).map(([label, value]) => `${label} ${value ?? ''}`);
      return said.length === 0 ? t('export.noFilter') : said.join(t('export.between'));
    },
    [t, language, items, staff],
  );
}
