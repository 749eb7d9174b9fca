import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { outwardState } from '../../../core/domain/cases/case-state';
import { channelWords, outwardWords, stateWords } from '../../../core/domain/cases/case-words';
import type { CaseId } from '../../../core/domain/id';
import { useQuery } from '../hub/use-query';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { formatDateTime } from '../staff/format-instant';
import { RefusalAlert } from '../staff/refusal-alert';
import { CallBack } from './call-back';
import { CaseHistory } from './case-history';
import { LampChip } from './lamp-chip';

type File = OutputOf<'case.read'>;

type CaseSummaryProps = Readonly<{
  caseId: CaseId;
  /** What stands in the place of the read-only parts, where more can be done. */
  body?: ReactNode;
  /** What stands above the parts. */
  above?: (file: File) => ReactNode;
  /** What else can be done from here. */
  actions?: (file: File) => ReactNode;
  onClose: () => void;
}>;

/** One case, whole; read-only unless a body is given: whose, where it stands, what is missing, and how it came so. */
export function CaseSummary({ caseId, body, above, actions, onClose }: CaseSummaryProps) {
  const { t } = useTranslation('caseList');
  const { value: file, refusal } = useQuery('case.read', { caseId });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="case-summary">
      <DialogTitle id="case-summary">{t('summary.title', { number: file?.number ?? t('noNumber') })}</DialogTitle>
      <DialogContent>
        <RefusalAlert refusal={refusal} />
        {file === null ? null : (
          <Stack spacing={2}>
            {file.callBackOn === null ? null : <CallBack caseId={caseId} on={file.callBackOn} />}
            {above?.(file)}
            {body ?? <ReadOnly file={file} />}
          </Stack>
        )}
      </DialogContent>
      <DialogActions>
        {file === null ? null : actions?.(file)}
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function ReadOnly({ file }: Readonly<{ file: File }>) {
  return (
    <>
      <Head file={file} />
      <Materials file={file} />
      <Papers file={file} />
      <CaseHistory history={file.history} />
    </>
  );
}

function Head({ file }: Readonly<{ file: File }>) {
  const { t } = useTranslation(['caseList', 'conduct']);
  const { language } = useLanguage();
  const outward = outwardState(file.state);
  const rows: readonly (readonly [string, string | null])[] = [
    [t('columns.item'), file.itemName === null ? null : pickText(file.itemName, language)],
    [t('columns.person'), file.residentName === '' ? t('unknownPerson') : file.residentName],
    [t('summary.outward'), outward === null ? null : pickText(outwardWords[outward], language)],
    [t('columns.due'), file.dueOn],
    [t('columns.channel'), pickText(channelWords[file.channel], language)],
    [t('columns.opened'), formatDateTime(file.openedAt)],
    [
      t('columns.staff'),
      file.deputyName === null
        ? (file.staffName ?? t('nobody'))
        : t('conduct:standIn', { deputy: file.deputyName, staff: file.staffName ?? '' }),
    ],
  ];
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Chip size="small" label={pickText(stateWords[file.state], language)} />
        <Typography color="textSecondary">{t('summary.since', { at: formatDateTime(file.stateSince) })}</Typography>
        <LampChip lamp={file.lamp} />
        {file.notices === 0 ? null : <Typography>{t('summary.notices', { count: file.notices })}</Typography>}
        {file.progressCode === null ? null : <Typography>{t('summary.code', { code: file.progressCode })}</Typography>}
      </Stack>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5, m: 0 }}
      >
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Typography component="dt" color="textSecondary">
                {label}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }}>
                {value}
              </Typography>
            </Box>
          ))}
      </Box>
    </>
  );
}

function Materials({ file }: Readonly<{ file: File }>) {
  const { t } = useTranslation('caseList');
  if (file.materials.length === 0) {
    return null;
  }
  return (
    <Box component="section">
      <Typography variant="h3">{t('summary.materials')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {file.materials.map(({ materialId, name, form }) => (
          <Typography component="li" key={materialId}>
            {t('summary.material', { name, form: form === null ? t('summary.missing') : t(`material.${form}`) })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function Papers({ file }: Readonly<{ file: File }>) {
  const { t } = useTranslation('caseList');
  return (
    <Box component="section">
      <Typography variant="h3">{t('summary.papers')}</Typography>
      {file.papers.length === 0 ? (
        <Typography color="textSecondary">{t('summary.noPapers')}</Typography>
      ) : (
        file.papers.map(({ documentId, title, frozenAt }) => (
          <Typography key={documentId}>
            {formatDateTime(frozenAt)} {title}
          </Typography>
        ))
      )}
    </Box>
  );
}
