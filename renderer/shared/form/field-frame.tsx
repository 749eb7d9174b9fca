import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { fieldId } from './field-id';
import type { Asked } from './form-shape';
import type { FieldState } from './form-store';

/** What the control itself must carry, not a box around it. */
export type FieldAria = Readonly<{
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
}>;

export function ariaOf(asked: Asked, path: string, state: FieldState): FieldAria {
  const id = fieldId(path);
  const parts = [
    ...(asked.help === null ? [] : [`${id}-help`]),
    ...(state.issues.length === 0 ? [] : [`${id}-message`]),
    ...(state.note === null ? [] : [`${id}-note`]),
  ];
  return {
    id,
    'aria-describedby': parts.length === 0 ? undefined : parts.join(' '),
    'aria-invalid': hasError(state),
    'aria-required': state.isRequired,
  };
}

export function hasError(state: FieldState): boolean {
  return state.issues.some(({ level }) => level === 'error');
}

type FieldFrameProps = Readonly<{
  asked: Asked;
  path: string;
  state: FieldState;
  /** A group of controls is named by the label, a single one is labelled by it. */
  isGroup?: boolean;
  /** Its own words stand in the control: a declaration to tick. */
  hasOwnLabel?: boolean;
  /** Said under the field while nothing is wrong: the birth date in an ID number. */
  hint?: string | null;
  note: ReactNode;
  children: ReactNode;
}>;

/** Label, help, control, where it comes from, and a line that is kept free for what may be wrong. */
export function FieldFrame({ asked, path, state, isGroup = false, hasOwnLabel = false, hint = null, note, children }: FieldFrameProps) {
  const { language } = useLanguage();
  const id = fieldId(path);
  return (
    <Box sx={{ minWidth: 0 }}>
      {hasOwnLabel ? null : (
        <Typography
          {...(isGroup ? { component: 'div', id: `${id}-label` } : { component: 'label', htmlFor: id })}
          sx={{ display: 'block', fontWeight: 500, mb: 0.5 }}
        >
          {pickText(asked.label, language)}
          <RequiredMark isRequired={state.isRequired} />
        </Typography>
      )}
      {asked.help === null ? null : (
        <Typography id={`${id}-help`} variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5 }}>
          {pickText(asked.help, language)}
        </Typography>
      )}
      {children}
      {note}
      <FieldMessage id={`${id}-message`} state={state} hint={hint} />
    </Box>
  );
}

export function RequiredMark({ isRequired }: Readonly<{ isRequired: boolean }>) {
  const { t } = useTranslation('form');
  return isRequired ? (
    <Box component="span" aria-hidden sx={{ color: 'error.main', ml: 0.5 }}>
      {t('required')}
    </Box>
  ) : null;
}

type FieldMessageProps = Readonly<{ id: string; state: FieldState; hint?: string | null }>;

/** Always one line high: words that come must not push the next control away from under the pointer. */
export function FieldMessage({ id, state, hint = null }: FieldMessageProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const isFailed = state.save === 'failed';
  const words = state.issues.map(({ message }) => pickText(message, language));
  const shown = [...(isFailed ? [t('notSavedHere')] : []), ...words];
  return (
    <FormHelperText id={id} error={isFailed || hasError(state)} sx={{ mx: 0, mt: 0.25, minHeight: '1.5em', lineHeight: 1.5, fontSize: '0.8125rem' }}>
      {shown.length > 0 ? shown.join(' ') : hint}
    </FormHelperText>
  );
}
