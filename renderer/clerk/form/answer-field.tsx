import { CheckboxAnswer } from './checkbox-answer';
import type { FieldProps } from './field-props';
import { MoneyAnswer } from './money-answer';
import { RadioAnswer } from './radio-answer';
import { SelectAnswer } from './select-answer';
import { TextAnswer } from './text-answer';

/** One field by its widget; tables are drawn by their own component. */
export function AnswerField(props: FieldProps) {
  switch (props.field.widget) {
    case 'radio':
      return <RadioAnswer {...props} />;
    case 'checkbox':
      return <CheckboxAnswer {...props} />;
    case 'money':
      return <MoneyAnswer {...props} />;
    case 'text':
    case 'idNumber':
    case 'address':
    case 'table':
      return props.field.codes === null ? <TextAnswer {...props} /> : <SelectAnswer {...props} />;
  }
}
