import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { RecoveryKey } from './recovery-key';
import { SettingsForm } from './settings-form';

/** What the standard leaves to the centre. */
export function SettingsPage() {
  const { t } = useTranslation('manager');
  const { value: settings, refusal } = useQuery('centre.readSettings', {});
  const { value: standards } = useQuery('standards.read', {});
  return (
    <>
      <PageTitle title={t('settings.title')} lead={t('settings.lead')} />
      <RefusalAlert refusal={refusal} />
      {settings === null || standards === null ? null : (
        <SettingsForm settings={settings} mayChange={standards.localSettings} />
      )}
      <RecoveryKey />
    </>
  );
}
