import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../shared/form/field-id';
import { useFormPart, useFormServices } from '../../shared/form/form-context';
import { findLabel } from '../../shared/form/form-faults';
import type { FormState, Pending } from '../../shared/form/form-store';
import { explainRefusal } from '../../shared/i18n/explain-refusal';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

/** Answers that the hub would not take, each with why; what was typed stays where it is. */
export function SaveFailures() {
  const pending = useFormPart(pendingOf);
  return pending.filter(({ state }) => state === 'failed').map((one) => <OneFailure key={one.path} one={one} />);
}

const pendingOf = ({ pending }: FormState) => pending;

function OneFailure({ one }: Readonly<{ one: Pending }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape } = useFormServices();
  const label = findLabel(shape, one.path)?.label;
  const field = label === undefined ? one.path : pickText(label, language);
  return (
    <Alert severity="error" sx={{ mb: 1, py: 0 }}>
      <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => focusField(one.path)}>
        {t('errorLine', {
          field,
          message: explainRefusal({ code: one.code ?? '', message: one.code ?? '' }, language),
        })}
      </Link>
    </Alert>
  );
}
