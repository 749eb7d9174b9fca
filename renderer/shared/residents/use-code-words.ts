import { useCallback } from 'react';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../hub/use-query';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';

type CodeList = OutputOf<'resident.codes'>['lists'][number];

/** The words of coded values; what is no code stays as it is. */
export function useCodeWords() {
  const { language } = useLanguage();
  const { value } = useQuery('resident.codes', {});
  const lists: readonly CodeList[] = value?.lists ?? [];
  const codesOf = (field: string) => lists.find((list) => list.field === field)?.codes ?? [];
  const say = useCallback(
    (field: string, text: string) => {
      const code = value?.lists.find((list) => list.field === field)?.codes.find((one) => one.code === text);
      return code === undefined ? text : pickText(code.name, language);
    },
    [value, language],
  );
  return { codesOf, say };
}
