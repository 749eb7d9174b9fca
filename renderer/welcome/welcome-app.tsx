import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';
import { useLineStatus } from '../shared/hub/hub-context';
import { useQuery } from '../shared/hub/use-query';
import { RefusalAlert } from '../shared/staff/refusal-alert';
import { StaffPage } from '../shared/staff/staff-page';
import { FirstChoice } from './first-choice';
import { OpenScreens } from './open-screens';
import { UnlockData } from './unlock-data';
import { SetUpWizard } from './wizard/set-up-wizard';

type DemoStaff = OutputOf<'centre.setUpDemo'>['staff'];

/** The host's first page: set up, unlock, or open the screens. */
export function WelcomeApp() {
  const [round, setRound] = useState(0);
  const [demoStaff, setDemoStaff] = useState<DemoStaff>([]);
  // Unlocking and setting up change what may be asked at all, so everything is asked anew.
  return (
    <CentrePage
      key={round}
      demoStaff={demoStaff}
      onChanged={(staff) => {
        setDemoStaff(staff);
        setRound(round + 1);
      }}
    />
  );
}

type CentrePageProps = Readonly<{ demoStaff: DemoStaff; onChanged: (demoStaff: DemoStaff) => void }>;

function CentrePage({ demoStaff, onChanged }: CentrePageProps) {
  const { t } = useTranslation('welcome');
  const line = useLineStatus();
  const { value: centre, refusal } = useQuery('centre.read', {});
  const [isSettingUp, setIsSettingUp] = useState(false);

  if (centre === null) {
    return (
      <StaffPage title={t('waiting.title')} lead={t('waiting.lead')}>
        <RefusalAlert refusal={line.refusal ?? refusal} />
      </StaffPage>
    );
  }
  switch (centre.state) {
    case 'locked':
      return <UnlockData onUnlocked={() => onChanged([])} />;
    case 'open':
      return <OpenScreens centre={centre} demoStaff={demoStaff} />;
    case 'unconfigured':
      return isSettingUp ? (
        <SetUpWizard
          needsPassphrase={centre.needsPassphrase}
          onLeave={() => setIsSettingUp(false)}
          onDone={() => onChanged([])}
        />
      ) : (
        <FirstChoice onSetUp={() => setIsSettingUp(true)} onDemo={onChanged} />
      );
  }
}
