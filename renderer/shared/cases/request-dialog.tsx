import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { DayField } from '../form/day-field';
import { useCommand } from '../hub/use-command';
import { useQuery } from '../hub/use-query';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { RefusalAlert } from '../staff/refusal-alert';
import { AskingDialog } from './asking-dialog';
import { CallerChoice, type Caller } from './caller-choice';

type Item = OutputOf<'catalog.read'>['items'][number];

/** Somebody is on the telephone: who, what for, what was said, and when to call back. */
export function RequestDialog({ onDone, onClose }: Readonly<{ onDone: () => void; onClose: () => void }>) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const take = useCommand('case.takeRequest');
  const items = (useQuery('catalog.read', {}).value?.items ?? []).filter(({ kind }) => kind === 'accept');
  const [caller, setCaller] = useState<Caller>({ kind: 'unknown', name: '', phone: '' });
  const [chosen, setChosen] = useState<readonly Item[]>([]);
  const [words, setWords] = useState('');
  const [callBackOn, setCallBackOn] = useState<BusinessDate | null>(null);
  const [isDayWrong, setIsDayWrong] = useState(false);
  const isCallerKnown = caller.kind === 'listed' || (caller.name.trim() !== '' && caller.phone.trim() !== '');

  const confirm = async () => {
    const reply = await take.run({
      itemIds: chosen.map(({ id }) => id),
      residentId: caller.kind === 'listed' ? caller.residentId : null,
      caller: caller.kind === 'listed' ? null : { name: caller.name.trim(), phone: caller.phone.trim() },
      words: words.trim(),
      callBackOn,
    });
    if (reply?.ok === true) {
      onDone();
    }
  };

  return (
    <AskingDialog
      title={t('request.title')}
      lead={t('request.lead')}
      confirmLabel={t('request.confirm')}
      busy={take.busy}
      isReady={isCallerKnown && !isDayWrong && chosen.length > 0 && words.trim() !== ''}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <CallerChoice caller={caller} onChange={setCaller} />
      <Autocomplete
        multiple
        options={items}
        value={[...chosen]}
        onChange={(_event, next) => setChosen(next.slice(0, 10))}
        getOptionLabel={(item) => pickText(item.nameText, language)}
        getOptionKey={(item) => item.id}
        renderInput={(params) => <TextField {...params} label={t('request.items')} />}
      />
      <TextField
        label={t('request.words')}
        value={words}
        multiline
        minRows={2}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <DayField
        label={t('request.callBack')}
        value={callBackOn}
        onChange={(day, isWrong) => {
          setCallBackOn(day);
          setIsDayWrong(isWrong);
        }}
        sx={{ maxWidth: '18rem' }}
      />
      <RefusalAlert refusal={take.refusal} />
    </AskingDialog>
  );
}
