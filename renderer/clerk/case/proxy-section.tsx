import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { CaseSection } from './case-section';
import type { CaseView } from './case-types';
import { ProxyDialog } from './deeds/proxy-dialog';

type ProxySectionProps = Readonly<{ file: CaseView; onPaper: (documentId: DocumentId) => void }>;

/** Who acts for the resident, what the standard says of it, and what still holds from other cases. */
export function ProxySection({ file, onPaper }: ProxySectionProps) {
  const { t } = useTranslation('cases');
  const [isOpen, setIsOpen] = useState(false);
  const { proxy, proxyRule } = file;
  const canSet = (file.state === 'preparing' || file.state === 'supplementing') && proxyRule.allowed !== false;

  return (
    <CaseSection title={t('section.proxy')}>
      <ProxyRule file={file} />
      {canSet ? <Archive file={file} /> : null}
      {canSet && file.residentId !== null ? (
        <Stack direction="row">
          <Button variant="outlined" onClick={() => setIsOpen(true)}>
            {t(proxy === null ? 'proxy.set' : 'proxy.change')}
          </Button>
        </Stack>
      ) : null}
      {isOpen ? <ProxyDialog file={file} onClose={() => setIsOpen(false)} onPaper={onPaper} /> : null}
    </CaseSection>
  );
}

/** Who acts, and what the standard says of it, in its own words. */
function ProxyRule({ file: { proxy, proxyRule } }: Readonly<{ file: CaseView }>) {
  const { t } = useTranslation('cases');
  const rule = proxyRule.allowed === null ? 'proxy.unknown' : proxyRule.allowed ? 'proxy.allowed' : 'proxy.notAllowed';
  return (
    <>
      {proxy === null ? null : (
        <Typography>
          {t('proxy.isActing', proxy)}
          {' · '}
          {proxy.expiresOn === null ? t('proxy.thisCase') : t('proxy.until', { on: proxy.expiresOn })}
        </Typography>
      )}
      <Typography color="textSecondary">
        {[t(rule), ...(proxyRule.who === null ? [] : [proxyRule.who])].join(' · ')}
      </Typography>
      {proxyRule.requires.map((paper) => (
        <Typography key={paper} color="textSecondary">
          {t('proxy.requires', { paper })}
        </Typography>
      ))}
    </>
  );
}

/** Authorisations of other cases that still hold: nothing is typed again. */
function Archive({ file }: Readonly<{ file: CaseView }>) {
  const { t } = useTranslation('cases');
  const { caseId, residentId, proxy } = file;
  const { value } = useQuery('case.listAuthorisations', residentId === null || proxy !== null ? null : { caseId });
  const reuse = useCommand('case.reuseAuthorisation');
  if (value === null || value.length === 0) {
    return null;
  }
  return (
    <Stack spacing={0.5}>
      <Typography>{t('proxy.archive')}</Typography>
      <RefusalAlert refusal={reuse.refusal} />
      {value.map((one) => (
        <Stack key={one.caseId} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Button
            size="small"
            variant="outlined"
            loading={reuse.busy}
            aria-label={t('proxy.reuseWho', { name: one.name })}
            onClick={() => void reuse.run({ caseId, fromCaseId: one.caseId })}
          >
            {t('proxy.reuse')}
          </Button>
          <Typography>
            {t('proxy.isActing', one)} · {t('proxy.until', { on: one.expiresOn })}
          </Typography>
        </Stack>
      ))}
    </Stack>
  );
}
