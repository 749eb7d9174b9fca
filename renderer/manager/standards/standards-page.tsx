import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { PreviewDialog } from './preview-dialog';
import { RefusedTable } from './refused-table';
import { StickDialog } from './stick-dialog';
import { VersionTable } from './version-table';

/** By what the centre works, what is to come, and what was not believed. */
export function StandardsPage() {
  const { t } = useTranslation('standards');
  const { value, refusal } = useQuery('standards.listVersions', {});
  const [fromStick, setFromStick] = useState(false);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <Button variant="outlined" disabled={value?.isTrusting !== true} onClick={() => setFromStick(true)}>
          {t('stick.open')}
        </Button>
      </PageTitle>
      <RefusalAlert refusal={refusal} />
      {value === null ? null : <Standing {...value} />}
      {fromStick ? <StickDialog onClose={() => setFromStick(false)} /> : null}
    </>
  );
}

function Standing({ versions, refused, isTrusting, earliest }: OutputOf<'standards.listVersions'>) {
  const { t } = useTranslation('standards');
  const [shown, setShown] = useState<string | null>(null);
  const looked = versions.find(({ sha256 }) => sha256 === shown);
  return (
    <>
      {isTrusting ? null : (
        <Alert severity="info" sx={{ mb: 3 }}>
          {t('noTrust')}
        </Alert>
      )}
      <VersionTable versions={versions} onLook={({ sha256 }) => setShown(sha256)} />
      {versions.length === 1 ? (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('onlyOne')}
        </Typography>
      ) : null}
      <RefusedTable refused={refused} />
      {looked === undefined ? null : (
        <PreviewDialog
          version={looked}
          inForce={versions.find(({ state }) => state === 'in-force')?.version ?? 0}
          earliest={earliest}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
