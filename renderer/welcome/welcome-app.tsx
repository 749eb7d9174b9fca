import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';
import { useLineStatus } from '../shared/hub/hub-context';
import { useQuery } from '../shared/hub/use-query';
import { RefusalAlert } from '../shared/staff/refusal-alert';
import { StaffPage } from '../shared/staff/staff-page';
import { FirstChoice } from './first-choice';
import { OpenScreens } from './open-screens';
import { RecoverData } from './recover-data';
import { UnlockData } from './unlock-data';
import { RecoverySheet } from '../shared/recovery/recovery-sheet';
import { WelcomePage } from './welcome-page';
import { SetUpWizard } from './wizard/set-up-wizard';

type DemoStaff = OutputOf<'centre.setUpDemo'>['staff'];

/** The host's first page: set up, unlock, or open the screens. */
export function WelcomeApp() {
  const [round, setRound] = useState(0);
  const [demoStaff, setDemoStaff] = useState<DemoStaff>([]);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (recoveryKey !== null) {
    return (
      <RecoveryPage
        recoveryKey={recoveryKey}
        onDone={() => {
          setRecoveryKey(null);
          setRound(round + 1);
        }}
      />
    );
  }
  // Unlocking and setting up change what may be asked at all, so everything is asked anew.
  return (
    <CentrePage
      key={round}
      demoStaff={demoStaff}
      onRecoveryKey={setRecoveryKey}
      onChanged={(staff) => {
        setDemoStaff(staff);
        setRound(round + 1);
      }}
    />
  );
}

/** The last step of a set-up: the key goes on paper before any screen opens. */
function RecoveryPage({ recoveryKey, onDone }: Readonly<{ recoveryKey: string; onDone: () => void }>) {
  const { t } = useTranslation('recovery');
  return (
    <WelcomePage title={t('sheet.title')} lead={t('sheet.why')}>
      <RecoverySheet recoveryKey={recoveryKey} onDone={onDone} />
    </WelcomePage>
  );
}

type CentrePageProps = Readonly<{
  demoStaff: DemoStaff;
  onRecoveryKey: (recoveryKey: string) => void;
  onChanged: (demoStaff: DemoStaff) => void;
}>;

function CentrePage({ demoStaff, onRecoveryKey, onChanged }: CentrePageProps) {
  const { t } = useTranslation('welcome');
  const line = useLineStatus();
  const { value: centre, refusal } = useQuery('centre.read', {});
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [isRecovering, setIsRecovering] = useState(false);

  if (centre === null) {
    return (
      <StaffPage title={t('waiting.title')} lead={t('waiting.lead')}>
        <RefusalAlert refusal={line.refusal ?? refusal} />
      </StaffPage>
    );
  }
  switch (centre.state) {
    case 'locked':
      return centre.lockedBy === 'keeper' || isRecovering ? (
        <RecoverData
          lockedBy={centre.lockedBy ?? 'passphrase'}
          needsPassphrase={centre.needsPassphrase}
          onUnlocked={() => onChanged([])}
          onPassphrase={centre.lockedBy === 'keeper' ? null : () => setIsRecovering(false)}
        />
      ) : (
        <UnlockData onUnlocked={() => onChanged([])} onRecover={() => setIsRecovering(true)} />
      );
    case 'open':
      return <OpenScreens centre={centre} demoStaff={demoStaff} />;
    case 'unconfigured':
      return isSettingUp ? (
        <SetUpWizard
          needsPassphrase={centre.needsPassphrase}
          onLeave={() => setIsSettingUp(false)}
          onDone={(recoveryKey) => (recoveryKey === null ? onChanged([]) : onRecoveryKey(recoveryKey))}
        />
      ) : (
        <FirstChoice onSetUp={() => setIsSettingUp(true)} onDemo={onChanged} />
      );
  }
}
