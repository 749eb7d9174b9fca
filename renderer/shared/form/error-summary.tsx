import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { focusField } from './field-id';
import { useFormPart, useFormServices } from './form-context';
import { errorsOf, findLabel } from './form-faults';

type ErrorSummaryProps = Readonly<{
  /** Counts the refused attempts; each takes the focus here. */
  refusals: number;
}>;

/** Takes the focus after a refused submit, and leads to each field that needs work. */
export function ErrorSummary({ refusals }: ErrorSummaryProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape } = useFormServices();
  const state = useFormPart((all) => all);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusals]);
  const errors = errorsOf(state, shape);

  const nameOf = (path: string) => {
    const found = findLabel(shape, path);
    if (found === null) {
      return path;
    }
    const label = pickText(found.label, language);
    return found.row === null ? label : t('cell', { column: label, row: found.row });
  };

  return (
    <Box ref={box} tabIndex={-1} role="group" aria-labelledby="errors-title" sx={{ '&:focus': { outline: '3px solid', outlineOffset: 2 } }}>
      <Alert severity={errors.length === 0 ? 'success' : 'error'} role="presentation">
        <AlertTitle id="errors-title">{errors.length === 0 ? t('errorsMended') : t('errors', { errors: errors.length })}</AlertTitle>
        <Box component="ul" sx={{ m: 0, pl: '1.5em' }}>
          {errors.map((error) => (
            <li key={`${error.path} ${error.message.zh}`}>
              <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => focusField(error.path)}>
                {t('errorLine', { field: nameOf(error.path), message: pickText(error.message, language) })}
              </Link>
            </li>
          ))}
        </Box>
      </Alert>
    </Box>
  );
}
