import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { Fingerprint } from './fingerprint';
import type { AskAbout, Proposal } from './standing';

type ProposalListProps = Readonly<{
  proposals: readonly Proposal[];
  maySign: boolean;
  mayWithdraw: boolean;
  onAsk: (asked: AskAbout) => void;
}>;

export function ProposalList({ proposals, maySign, mayWithdraw, onAsk }: ProposalListProps) {
  const { t } = useTranslation('district');
  return (
    <section aria-labelledby="proposals">
      <Typography id="proposals" variant="h2" sx={{ mb: 1 }}>
        {t('publishing.proposals')}
      </Typography>
      {proposals.length === 0 ? (
        <Typography color="textSecondary">{t('publishing.noProposals')}</Typography>
      ) : (
        <Stack component="ul" spacing={2} sx={{ p: 0, m: 0, listStyle: 'none' }}>
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.proposalId} {...{ proposal, maySign, mayWithdraw, onAsk }} />
          ))}
        </Stack>
      )}
    </section>
  );
}

type ProposalCardProps = Omit<ProposalListProps, 'proposals'> & Readonly<{ proposal: Proposal }>;

function ProposalCard({ proposal, maySign, mayWithdraw, onAsk }: ProposalCardProps) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const { version, title, effectiveFrom, sha256, proposedBy, proposedAt, signatures, signedByMe } = proposal;
  const signers = signatures.map(({ name, at }) => t('publishing.signatureOf', { name, time: formatDateTime(at) }));
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Stack spacing={0.5} sx={{ flex: '1 1 24rem' }}>
          <Typography component="h3" variant="h3" sx={{ fontWeight: 700 }}>
            {t('publishing.heading', { version, title: pickText(title, language) })}
          </Typography>
          <Typography color="textSecondary">
            {t('publishing.proposedBy', { name: proposedBy, time: formatDateTime(proposedAt) })}
          </Typography>
          <Typography>{t('publishing.from', { date: effectiveFrom })}</Typography>
          <Typography>
            {t('publishing.signedBy', {
              names: signers.length === 0 ? t('publishing.unsigned') : signers.join(t('users.comma')),
            })}
          </Typography>
          <Typography color="textSecondary">
            {t('publishing.fingerprint')} <Fingerprint sha256={sha256} />
          </Typography>
        </Stack>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Button
            variant="outlined"
            aria-label={t('publishing.compareOf', { version })}
            onClick={() => onAsk({ what: 'compare', proposal })}
          >
            {t('publishing.compare')}
          </Button>
          {maySign ? (
            signedByMe ? (
              <Typography sx={{ color: 'success.main' }}>{t('publishing.signedByMe')}</Typography>
            ) : (
              <Button
                variant="contained"
                aria-label={t('publishing.signOf', { version })}
                onClick={() => onAsk({ what: 'sign', proposal })}
              >
                {t('publishing.sign')}
              </Button>
            )
          ) : null}
          {mayWithdraw ? (
            <Button
              color="error"
              aria-label={t('publishing.withdrawOf', { version })}
              onClick={() => onAsk({ what: 'withdraw', proposal })}
            >
              {t('publishing.withdraw')}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </Paper>
  );
}
