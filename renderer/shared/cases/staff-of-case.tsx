import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';

type ListedCase = OutputOf<'case.list'>['cases'][number];

/** Whose work a case is: its clerk's, or while that one is absent the deputy's (AB角). */
export function StaffOfCase({ file }: Readonly<{ file: Pick<ListedCase, 'staffName' | 'deputyName'> }>) {
  const { t } = useTranslation(['caseList', 'conduct']);
  const { staffName, deputyName } = file;
  if (deputyName !== null) {
    return t('conduct:standIn', { deputy: deputyName, staff: staffName ?? '' });
  }
  return staffName ?? t('nobody');
}
