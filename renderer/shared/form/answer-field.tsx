import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkIdNumber } from '../../../core/domain/identity/resident-id-number';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { ReasonDialog } from '../staff/reason-dialog';
import { AnswerNoteLine } from './answer-note';
import { ariaOf, FieldFrame } from './field-frame';
import { useCodes, useField, useFormServices } from './form-context';
import type { Asked } from './form-shape';
import type { FieldState } from './form-store';
import { AddressAnswer } from './widgets/address-answer';
import type { AnswerProps } from './widgets/answer-props';
import { AttachmentAnswer } from './widgets/attachment-answer';
import { CheckboxAnswer } from './widgets/checkbox-answer';
import { CodeAnswer } from './widgets/code-answer';
import { RadioAnswer } from './widgets/radio-answer';
import { SignatureAnswer } from './widgets/signature-answer';
import { TypedAnswer } from './widgets/typed-answer';

type AnswerFieldProps = Readonly<{ asked: Asked; path: string }>;

/** One field with its label, where its answer comes from, and what is wrong with it. */
export function AnswerField({ asked, path }: AnswerFieldProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { store, confirm } = useFormServices();
  const known = useField(path);
  const codes = useCodes(asked);
  const [reason, setReason] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (!known.isVisible) {
    return null;
  }

  const isLocked = known.note?.edit === 'lockedUnlessReason' && reason === null && known.wrongText === null;
  const state: FieldState = { ...known, isReadOnly: known.isReadOnly || isLocked };
  const label = pickText(asked.label, language);
  const commit = (value: unknown) => store.commit(path, value, reason);
  const note =
    known.note === null ? null : (
      <AnswerNoteLine
        path={path}
        note={known.note}
        isUnlocked={!isLocked && known.note.edit !== 'locked'}
        onConfirm={() => confirm(path)}
        onUnlock={() => setIsAsking(true)}
      />
    );

  return (
    <FieldFrame asked={asked} path={path} state={state} isGroup={groups.has(asked.widget)} hasOwnLabel={asked.widget === 'checkbox'} hint={hintOf(asked, state, t)} note={note}>
      <Widget asked={asked} path={path} label={label} state={state} aria={ariaOf(asked, path, state)} codes={codes} commit={commit} />
      {isAsking ? (
        <ReasonDialog
          title={t('reason.title', { field: label })}
          explanation={t('reason.explain')}
          commonReasons={[t('reason.newPaper'), t('reason.wrongRecord')]}
          confirmLabel={t('reason.confirm')}
          busy={false}
          refusal={null}
          onConfirm={(words) => {
            setReason(words);
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </FieldFrame>
  );
}

const groups: ReadonlySet<string> = new Set(['radio', 'signature', 'attachment']);

function Widget(props: AnswerProps) {
  switch (props.asked.widget) {
    case 'radio':
      return <RadioAnswer {...props} />;
    case 'checkbox':
      return <CheckboxAnswer {...props} />;
    case 'select':
      return <CodeAnswer {...props} />;
    case 'address':
      return <AddressAnswer {...props} />;
    case 'signature':
      return <SignatureAnswer {...props} />;
    case 'attachment':
      return <AttachmentAnswer {...props} />;
    default:
      return <TypedAnswer {...props} />;
  }
}

/** What an ID number says of its holder, to compare with the person at the counter. */
function hintOf({ widget }: Asked, { value }: FieldState, t: ReturnType<typeof useTranslation<'form'>>['t']): string | null {
  const check = widget === 'idNumber' && typeof value === 'string' ? checkIdNumber(value) : null;
  return check?.ok === true ? t('idHint', { date: check.birthDate, sex: t(`sex.${check.sex}`) }) : null;
}
