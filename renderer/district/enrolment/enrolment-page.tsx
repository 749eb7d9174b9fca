import AddBusiness from '@mui/icons-material/AddBusiness';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { DataTable } from '../parts/data-table';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';
import { useMay } from '../session';
import { AddCentreDialog } from './add-centre-dialog';
import { CodeDialog } from './code-dialog';
import { KeyList } from './key-list';
import { RevokeDialog } from './revoke-dialog';
import type { EnrolledCentre, CentreKey } from './enrolled-centre';

type Asking =
  | Readonly<{ what: 'add' }>
  | Readonly<{ what: 'code'; centreNo: number; name: string }>
  | Readonly<{ what: 'revoke'; name: string; key: CentreKey }>;

export function EnrolmentPage() {
  const { t } = useTranslation('district');
  const mayAct = useMay('operator');
  const { value: centres, refusal, ask } = useConsoleQuery('enrolment.list', {});
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const shown = useMemo(
    () =>
      (centres ?? []).filter(
        ({ name, divisionCode }) => name.includes(search.trim()) || divisionCode.startsWith(search.trim()),
      ),
    [centres, search],
  );

  return (
    <>
      <PageTitle title={t('enrolment.title')} lead={t('enrolment.lead')}>
        {mayAct ? (
          <Button variant="contained" startIcon={<AddBusiness />} onClick={() => setAsking({ what: 'add' })}>
            {t('enrolment.add')}
          </Button>
        ) : null}
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {centres === null ? (
        refusal === null ? (
          <WaitingPage />
        ) : null
      ) : (
        <Stack spacing={2}>
          <TextField
            size="small"
            type="search"
            label={t('centres.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            sx={{ width: '17rem' }}
          />
          <DataTable
            label={t('enrolment.title')}
            rows={shown}
            keyOf={({ centreNo }) => centreNo}
            empty={centres.length === 0 ? t('enrolment.empty') : t('centres.noneFound')}
            columns={[
              {
                key: 'name',
                label: t('centres.name'),
                isName: true,
                cell: ({ name, divisionCode }) => (
                  <>
                    {name}
                    <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                      {divisionCode}
                    </Typography>
                  </>
                ),
              },
              {
                key: 'keys',
                label: t('enrolment.keys'),
                cell: (centre) => (
                  <KeyList
                    keys={centre.keys}
                    onRevoke={mayAct ? (key) => setAsking({ what: 'revoke', name: centre.name, key }) : null}
                  />
                ),
              },
              {
                key: 'code',
                label: t('enrolment.code'),
                cell: ({ codeExpiresAt }) =>
                  codeExpiresAt === null ? '—' : t('enrolment.codeUntil', { time: formatDateTime(codeExpiresAt) }),
              },
              ...(mayAct
                ? [
                    {
                      key: 'actions',
                      label: t('enrolment.actions'),
                      cell: ({ centreNo, name }: EnrolledCentre) => (
                        <Button
                          size="small"
                          variant="outlined"
                          aria-label={t('enrolment.makeCodeOf', { name })}
                          onClick={() => setAsking({ what: 'code', centreNo, name })}
                        >
                          {t('enrolment.makeCode')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Stack>
      )}
      {asking?.what === 'add' ? (
        <AddCentreDialog onClose={close} onAdded={(centreNo, name) => setAsking({ what: 'code', centreNo, name })} />
      ) : null}
      {asking?.what === 'code' ? <CodeDialog centreNo={asking.centreNo} name={asking.name} onClose={close} /> : null}
      {asking?.what === 'revoke' ? <RevokeDialog name={asking.name} centreKey={asking.key} onClose={close} /> : null}
    </>
  );
}
