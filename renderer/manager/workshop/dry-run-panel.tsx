import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { shapeOf } from '../../shared/form/form-shape';
import { findLabel } from '../../shared/form/form-faults';
import { useHub } from '../../shared/hub/hub-context';
import type { HubReply } from '../../shared/hub/hub-reply';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type DryRunPanelProps = Readonly<{ template: FormTemplate; isSound: boolean }>;

/** The span of a month; what came before belongs to other rules. */
const days = 31;

/** This version over forms that were really submitted: how many, never what stood in them. */
export function DryRunPanel({ template, isSound }: DryRunPanelProps) {
  const { t } = useTranslation('workshop');
  const hub = useHub();
  const [isBusy, setIsBusy] = useState(false);
  const [reply, setReply] = useState<HubReply<'template.dryRun'> | null>(null);
  const run = async () => {
    setIsBusy(true);
    setReply(await hub.call('template.dryRun', { template, days }));
    setIsBusy(false);
  };
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography color="textSecondary">{t('dryRun.lead')}</Typography>
      <Button variant="outlined" disabled={!isSound} loading={isBusy} onClick={() => void run()}>
        {t(reply === null ? 'dryRun.run' : 'dryRun.again')}
      </Button>
      {isSound ? null : <Typography color="textSecondary">{t('dryRun.wait')}</Typography>}
      <RefusalAlert refusal={reply?.ok === false ? reply.error : null} />
      {reply?.ok === true ? <Findings template={template} found={reply.value} /> : null}
    </Stack>
  );
}

type Found = OutputOf<'template.dryRun'>;

function Findings({ template, found }: Readonly<{ template: FormTemplate; found: Found }>) {
  const { t } = useTranslation('workshop');
  const { from, to, forms, stopped, withoutWay, issues } = found;
  if (forms === 0 && withoutWay === 0) {
    return <Typography role="status">{t('dryRun.none', { from, to })}</Typography>;
  }
  return (
    <Stack spacing={2} sx={{ width: '100%' }}>
      <Typography role="status">{t('dryRun.span', { from, to })}</Typography>
      <Stack direction="row" spacing={4} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Figure label={t('dryRun.forms')} value={forms} />
        <Figure label={t('dryRun.stopped')} value={stopped} />
        <Figure label={t('dryRun.withoutWay')} value={withoutWay} />
      </Stack>
      {issues.length === 0 ? <Typography>{t('dryRun.noIssues')}</Typography> : <IssueTable template={template} issues={issues} />}
    </Stack>
  );
}

function Figure({ label, value }: Readonly<{ label: string; value: number }>) {
  return (
    <div>
      <Typography color="textSecondary">{label}</Typography>
      <Typography variant="h1" component="p">
        {value}
      </Typography>
    </div>
  );
}

function IssueTable({ template, issues }: Readonly<{ template: FormTemplate; issues: Found['issues'] }>) {
  const { t } = useTranslation('workshop');
  const { language } = useLanguage();
  const nameOf = (path: string) => {
    const found = findLabel(shapeOf(template), path.replace('[]', ''));
    return found === null ? path : pickText(found.label, language);
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('dryRun.field')}</TableCell>
          <TableCell>{t('dryRun.message')}</TableCell>
          <TableCell>{t('dryRun.level')}</TableCell>
          <TableCell align="right">{t('dryRun.count')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {issues.map(({ path, level, message, forms }) => (
          <TableRow key={`${path} ${level} ${message.zh}`}>
            <TableCell>{nameOf(path)}</TableCell>
            <TableCell>{pickText(message, language)}</TableCell>
            <TableCell>{t(`structure.levels.${level}`)}</TableCell>
            <TableCell align="right">{forms}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
