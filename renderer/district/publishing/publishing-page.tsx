import UploadFile from '@mui/icons-material/UploadFile';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';
import { useMay, useSession } from '../session';
import { CompareDialog } from './compare-dialog';
import { ProposalList } from './proposal-list';
import { ProposeDialog } from './propose-dialog';
import { PublishedTable } from './published-table';
import { SignDialog } from './sign-dialog';
import { StandingFacts } from './standing-facts';
import { WithdrawDialog } from './withdraw-dialog';
import type { Standing, AskAbout } from './standing';

const askEvery = 60_000;

/** Two people, one after the other: what is proposed, what it changes, and who has signed. */
export function PublishingPage() {
  const { t } = useTranslation('district');
  const mayPublish = useMay('publisher');
  const { now } = useSession();
  const { value: standing, refusal, ask } = useConsoleQuery('publishing.read', {}, askEvery);
  const [asking, setAsking] = useState<AskAbout | 'propose' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const close = () => setAsking(null);
  const closeSaying = (sentence: string) => {
    setAsking(null);
    setSaid(sentence);
  };

  return (
    <>
      <PageTitle title={t('publishing.title')} lead={t('publishing.lead')}>
        {mayPublish && standing?.ready === true ? (
          <Button variant="contained" startIcon={<UploadFile />} onClick={() => setAsking('propose')}>
            {t('publishing.propose')}
          </Button>
        ) : null}
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {standing === null ? (
        refusal === null ? (
          <WaitingPage />
        ) : null
      ) : (
        <Stack spacing={3}>
          <div role="status">{said === null ? null : <Alert severity="success">{said}</Alert>}</div>
          <StandingNotes standing={standing} />
          <ProposalList
            proposals={standing.proposals}
            maySign={mayPublish && standing.mayPublish}
            mayWithdraw={mayPublish}
            onAsk={setAsking}
          />
          <PublishedTable published={standing.published} />
          <StandingFacts standing={standing} now={now} />
        </Stack>
      )}
      {asking === null ? null : <AskedDialog asked={asking} onClose={close} onDone={closeSaying} />}
    </>
  );
}

/** What stands between this person and a signature. */
function StandingNotes({ standing: { ready, mayPublish } }: Readonly<{ standing: Standing }>) {
  const { t } = useTranslation('district');
  const isPublisher = useMay('publisher');
  if (!ready) {
    return <Alert severity="warning">{t('publishing.notReady')}</Alert>;
  }
  return isPublisher && !mayPublish ? <Alert severity="info">{t('publishing.noKey')}</Alert> : null;
}

type AskedDialogProps = Readonly<{
  asked: AskAbout | 'propose';
  onClose: () => void;
  onDone: (sentence: string) => void;
}>;

function AskedDialog({ asked, onClose, onDone }: AskedDialogProps) {
  if (asked === 'propose') {
    return <ProposeDialog onClose={onClose} onDone={onDone} />;
  }
  const { what, proposal } = asked;
  switch (what) {
    case 'compare':
      return <CompareDialog proposal={proposal} onClose={onClose} />;
    case 'sign':
      return <SignDialog proposal={proposal} onClose={onClose} onDone={onDone} />;
    case 'withdraw':
      return <WithdrawDialog proposal={proposal} onClose={onClose} />;
  }
}
