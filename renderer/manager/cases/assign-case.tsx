import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { isClosed } from '../../../core/domain/cases/case-deeds';
import type { CaseId } from '../../../core/domain/id';
import { Choice } from '../../shared/cases/choice';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type AssignCaseProps = Readonly<{ caseId: CaseId; file: OutputOf<'case.read'> }>;

/** What a manager may do with a case: read it, and give it to somebody else. The papers are the counter's. */
export function AssignCase({ caseId, file }: AssignCaseProps) {
  const { t } = useTranslation('caseList');
  const { value } = useQuery('case.listStaff', {});
  const assign = useCommand('case.assign');
  const [chosen, setChosen] = useState('');
  const [isDone, setIsDone] = useState(false);
  const others = (value?.staff ?? []).filter(({ name }) => name !== file.staffName);
  const person = others.find(({ staffId }) => staffId === chosen);

  const run = async () => {
    if (person !== undefined) {
      const reply = await assign.run({ caseId, staffId: person.staffId });
      setIsDone(reply?.ok === true);
      setChosen('');
    }
  };
  if (isClosed(file.state)) {
    return <Alert severity="info">{t('assign.closed')}</Alert>;
  }
  return (
    <Stack spacing={1.5}>
      <Alert severity="info">{t('assign.lead')}</Alert>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Choice
          label={t('assign.to')}
          none={t('assign.none')}
          value={person === undefined ? '' : chosen}
          options={others.map(({ staffId, name }) => ({ value: String(staffId), label: name }))}
          onChange={(text) => {
            setChosen(text);
            setIsDone(false);
          }}
        />
        <Button variant="outlined" disabled={person === undefined} loading={assign.busy} onClick={() => void run()}>
          {t('assign.confirm')}
        </Button>
        {isDone ? <span role="status">{t('assign.done', { name: file.staffName ?? '' })}</span> : null}
      </Stack>
      <RefusalAlert refusal={assign.refusal} onClose={assign.clear} />
    </Stack>
  );
}
