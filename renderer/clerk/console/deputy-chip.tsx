import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { useLanguage } from '../../shared/i18n/use-language';
import type { StaffSession } from '../../shared/staff/session';

/** Says to a deputy whose work is theirs today (AB角). */
export function DeputyChip({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('conduct');
  const { language } = useLanguage();
  const { value } = useQuery('deputy.list', {});
  const now = (value ?? []).filter(({ state, deputyId }) => state === 'now' && deputyId === session.staff.id);
  const names = new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(
    new Set(now.map(({ staffName }) => staffName)),
  );
  return now.length === 0 ? null : (
    <Chip size="small" color="warning" variant="outlined" label={t('mine', { names })} />
  );
}
