import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationKind } from '../../../core/contract/roles';
import { useQuery } from '../../shared/hub/use-query';

type StationLinkProps = Readonly<{ kind: StationKind; token: string }>;

/** The address with the secret in its fragment, which browsers keep to themselves. */
export function StationLink({ kind, token }: StationLinkProps) {
  const { t } = useTranslation('manager');
  const [isCopied, setIsCopied] = useState(false);
  const { value: centre } = useQuery('centre.read', {});
  // Inside the app this page has no address of its own that a browser could open; the hub has one.
  const isInApp = window.location.protocol === 'app:';
  const host = isInApp ? (centre?.address ?? '') : window.location.origin;
  const link =
    kind === 'network'
      ? `POST ${host}/api/case.takeRequest\nAuthorization: Bearer ${token}`
      : `${host}/${kind}/index.html#token=${token}`;

  const copy = async () => {
    // Where the clipboard is not allowed, the link stands selected in the field.
    await navigator.clipboard.writeText(link).then(
      () => setIsCopied(true),
      () => undefined,
    );
  };

  return (
    <Stack spacing={2}>
      <Alert severity="warning">{t('stations.linkOnce')}</Alert>
      <TextField
        label={t('stations.link')}
        value={link}
        multiline
        autoFocus
        onFocus={(event) => event.target.select()}
        helperText={t(kind === 'network' ? 'stations.programHelp' : 'stations.linkHelp')}
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => void copy()}>
        {t(isCopied ? 'stations.copied' : 'stations.copy')}
      </Button>
    </Stack>
  );
}
