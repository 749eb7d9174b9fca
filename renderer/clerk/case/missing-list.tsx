import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { CaseView } from './case-types';

/** What stands between the case and its acceptance, each line leading there. */
export function MissingList({ file, isRefused }: Readonly<{ file: CaseView; isRefused: boolean }>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  if (!file.deeds.includes('accept')) {
    return null;
  }
  const titleOf = (id: string) => {
    const form = file.forms.find(({ templateId }) => templateId === id);
    return form === undefined ? id : pickText(form.title, language);
  };
  const { resident, forms, materials } = file.missing;
  const lines = [
    ...(resident ? [{ to: null, text: t('missing.resident') }] : []),
    ...forms.map((id) => ({ to: `case-form-${id}`, text: t('missing.form', { name: titleOf(id) }) })),
    ...materials.map((name) => ({ to: placeOf(file, name), text: t('missing.material', { name }) })),
  ];
  if (lines.length === 0) {
    return <Alert severity="success">{t('missing.none')}</Alert>;
  }
  return (
    <Alert severity={isRefused ? 'error' : 'warning'} {...(isRefused ? { role: 'alert' } : { role: 'note' })}>
      {t(isRefused ? 'missing.refused' : 'missing.title')}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {lines.map(({ to, text }) => (
          <li key={text}>
            {to === null ? (
              text
            ) : (
              <Box component="a" href={`#${to}`} sx={{ color: 'inherit' }} onClick={(event) => leadTo(event, to)}>
                {text}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function placeOf(file: CaseView, name: string): string {
  return `case-material-${file.materials.find((one) => one.name === name)?.materialId ?? ''}`;
}

/** The first thing there that takes the keyboard. */
function leadTo(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('button, input')?.focus();
}
