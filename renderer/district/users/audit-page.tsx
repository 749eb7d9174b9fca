import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consoleRefusalTexts, type ConsoleRefusalCode } from '../../../core/contract/console/refusals';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { DataTable } from '../parts/data-table';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';

const pageSize = 50;
/** What the server writes where a deed came from its own command line. */
const fromCommandLine = 'command line';

/** What was done at this console and what was refused, by whom and from where. */
export function AuditPage() {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const [limit, setLimit] = useState(pageSize);
  const { value: deeds, refusal, ask } = useConsoleQuery('audit.list', { limit });
  const outcomeOf = (outcome: string) =>
    outcome === 'done'
      ? t('audit.done')
      : Object.hasOwn(consoleRefusalTexts, outcome)
        ? consoleRefusalTexts[outcome as ConsoleRefusalCode][language]
        : outcome;
  return (
    <>
      <PageTitle title={t('audit.title')} lead={t('audit.lead')}>
        <Button variant="outlined" onClick={ask}>
          {t('audit.newest')}
        </Button>
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {deeds === null ? (
        refusal === null ? (
          <WaitingPage />
        ) : null
      ) : (
        <DataTable
          label={t('audit.title')}
          rows={deeds}
          keyOf={({ auditNo }) => auditNo}
          empty={t('audit.empty')}
          columns={[
            { key: 'at', label: t('audit.at'), isName: true, wrap: 'never', cell: ({ at }) => formatDateTime(at) },
            {
              key: 'who',
              label: t('audit.who'),
              wrap: 'never',
              cell: ({ userName, address }) =>
                userName ?? (address === fromCommandLine ? t('audit.commandLine') : t('audit.nobody')),
            },
            {
              key: 'what',
              label: t('audit.what'),
              wrap: 'never',
              cell: ({ method }) => t(`deed.${method.replace('.', '_') as 'user_add'}`, method),
            },
            { key: 'outcome', label: t('audit.outcome'), cell: ({ outcome }) => outcomeOf(outcome) },
            {
              key: 'subject',
              label: t('audit.subject'),
              wrap: 'anywhere',
              cell: ({ subject }) => (subject === '{}' ? '' : subject),
            },
            {
              key: 'address',
              label: t('audit.address'),
              cell: ({ address }) => (address === fromCommandLine ? '' : address),
            },
          ]}
        />
      )}
      {deeds?.length === limit && limit < 200 ? (
        <Button sx={{ mt: 1 }} onClick={() => setLimit(Math.min(200, limit + pageSize))}>
          {t('audit.more')}
        </Button>
      ) : null}
    </>
  );
}
