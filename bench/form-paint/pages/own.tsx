import { ThemeProvider } from '@mui/material/styles';
import { createRoot } from 'react-dom/client';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import { FormBody } from '../../../renderer/shared/form/form-body';
import { FormProvider } from '../../../renderer/shared/form/form-context';
import { createFormStore } from '../../../renderer/shared/form/form-store';
import { shapeOf } from '../../../renderer/shared/form/form-shape';
import { createTranslations, TranslationsProvider } from '../../../renderer/shared/i18n/translations';
import { createScreenTheme } from '../../../renderer/shared/ui/theme';
import { answers, codes, template } from './make-form';

const store = createFormStore({
  source: { template, answers, notes: {}, codeLists: codes, context: { today: '2026-03-02' as BusinessDate }, savedAt: null },
  save: async () => ({ ok: true, savedAt: '2026-03-02T01:00:00.000Z' as Instant }),
});
const services = { store, shape: shapeOf(template), divisions: null, renderAttachment: null, hashPaper: async () => null, confirm: () => undefined };

/** The form as the counter draws it: theme, words, rules and all. */
function Page() {
  return (
    <TranslationsProvider translations={createTranslations('zh')}>
      <ThemeProvider theme={createScreenTheme('clerk', 'zh')}>
        <FormProvider services={services}>
          <FormBody />
        </FormProvider>
      </ThemeProvider>
    </TranslationsProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(<Page />);
}
