import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { fieldId } from './field-id';
import { findLabel, type Issue } from './form-issues';
import type { FormTemplate } from './form-template';

type ErrorSummaryProps = Readonly<{ ref: Ref<HTMLDivElement>; template: FormTemplate; errors: readonly Issue[] }>;

/** Takes the focus after a refused submit, and leads to each field that needs work. */
export function ErrorSummary({ ref, template, errors }: ErrorSummaryProps) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();

  const nameOf = (path: string) => {
    const found = findLabel(template, path);
    if (found === null) {
      return path;
    }
    const label = pickText(found.label, language);
    return found.row === null ? label : t('form.cell', { column: label, row: found.row });
  };

  return (
    <Box ref={ref} tabIndex={-1} sx={{ '&:focus': { outline: '3px solid', outlineOffset: 2 } }}>
      <Alert severity={errors.length === 0 ? 'success' : 'error'} role="group" aria-labelledby="errors-title">
        <AlertTitle id="errors-title">
          {errors.length === 0 ? t('form.errorsMended') : t('form.errors', { errors: errors.length })}
        </AlertTitle>
        <Box component="ul" sx={{ m: 0, pl: '1.5em' }}>
          {errors.map((error) => (
            <li key={`${error.path} ${error.message.zh}`}>
              <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => focusField(error.path)}>
                {t('form.errorLine', { field: nameOf(error.path), message: pickText(error.message, language) })}
              </Link>
            </li>
          ))}
        </Box>
      </Alert>
    </Box>
  );
}

function focusField(path: string): void {
  const control = document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.replace(/\[.*$/, '')));
  control?.scrollIntoView({ block: 'center' });
  (control?.querySelector<HTMLElement>('input:not([type=hidden])') ?? control)?.focus();
}
