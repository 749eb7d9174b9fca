import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { FieldProps } from './field-props';
import { useMoneyText } from './use-money-text';

/** Typed and shown in 元, kept in 分. */
export function MoneyAnswer({ field, path, value, isRequired, issues, onCommit }: FieldProps) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const [isWrong, setIsWrong] = useState(false);
  const money = useMoneyText(value, onCommit, setIsWrong);
  const id = fieldId(path);
  const shown = isWrong
    ? [{ path, level: 'error' as const, message: { zh: t('form.moneyWrong'), en: t('form.moneyWrong') } }]
    : issues;

  return (
    <div>
      <TextField
        id={id}
        label={pickText(field.label, language)}
        value={money.text}
        required={isRequired}
        error={isWrong || issues.some((issue) => issue.level === 'error')}
        onChange={(event) => money.change(event.target.value)}
        onBlur={money.leave}
        slotProps={{
          htmlInput: { inputMode: 'decimal', autoComplete: 'off', 'aria-describedby': describedBy(path, shown) },
        }}
      />
      <FieldMessage id={`${id}-message`} issues={shown} />
    </div>
  );
}
