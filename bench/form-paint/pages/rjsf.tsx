import { ThemeProvider } from '@mui/material/styles';
import Form from '@rjsf/mui';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { createRoot } from 'react-dom/client';
import { checkIdNumber } from '../../../core/domain/identity/resident-id-number';
import { createScreenTheme } from '../../../renderer/shared/ui/theme';
import { answers, codes, template } from './make-form';

type Schema = Readonly<Record<string, unknown>> & Readonly<{ properties?: Readonly<Record<string, Schema>>; items?: Schema }>;

/** The same fields, labels and choices in the words of a JSON Schema form. */
function describe(): Schema {
  const data = template.data as Schema;
  const fields = template.sections.flatMap((section) => section.fields);
  const choices = (list: string | undefined) => (list === undefined ? {} : { oneOf: (codes[list] ?? []).map(({ code, name }) => ({ const: code, title: name.zh })) });
  const properties = Object.fromEntries(
    fields.map((field) => {
      const { enum: _allowed, ...schema } = data.properties?.[field.path] ?? {};
      const { columns } = field;
      const named = { ...schema, title: field.label?.['zh-Hans'] ?? field.path, ...choices(field.codes) };
      if (columns === undefined) {
        return [field.path, named];
      }
      const items = data.properties?.[field.path]?.items;
      const cells = Object.fromEntries(
        columns.map((column) => [column.path, { ...items?.properties?.[column.path], title: column.label['zh-Hans'], ...choices(column.codes) }]),
      );
      return [field.path, { ...named, items: { ...items, properties: cells } }];
    }),
  );
  return { ...data, $schema: undefined, properties };
}

const validator = customizeValidator({ customFormats: { 'cn-id-18': (text: string) => checkIdNumber(text).ok } });
const isLive = location.hash === '#live';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ThemeProvider theme={createScreenTheme('clerk', 'zh')}>
      <Form schema={describe()} validator={validator} formData={answers} liveValidate={isLive ? 'onChange' : false} />
    </ThemeProvider>,
  );
}
