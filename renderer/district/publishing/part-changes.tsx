import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleComparison } from '../../../core/domain/standards/compare-bundles';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { showValue } from './show-value';

type Part = BundleComparison['parts'][number];
type Named = Part['added'][number];

/** One part of the bundle: what came, what went, and what is written otherwise, before and after. */
export function PartChanges({ change }: Readonly<{ change: Part }>) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const id = useId();
  const nameOf = ({ key, name }: Named) => (name === null ? key : pickText(name, language));
  const { part, added, removed, changed } = change;
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {t(`publishing.part.${part}`)}
      </Typography>
      {added.length === 0 ? null : (
        <Names heading={t('publishing.added', { count: added.length })} names={added.map(nameOf)} />
      )}
      {removed.length === 0 ? null : (
        <Names heading={t('publishing.removed', { count: removed.length })} names={removed.map(nameOf)} />
      )}
      {changed.length === 0 ? null : (
        <Typography sx={{ fontWeight: 500 }}>{t('publishing.changed', { count: changed.length })}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {changed.map((entry) => (
          <li key={entry.key}>
            <Typography component="span">{nameOf(entry)}</Typography>
            {entry.fields.map(({ field, before, after }) => (
              <Typography key={field} variant="caption" sx={{ display: 'block', pl: 2 }}>
                <Box component="code" lang="en">
                  {field}
                </Box>
                {field === 'template' ? t('publishing.whole') : null}
                {field === 'template' ? null : (
                  <>
                    {' '}
                    <Box component="del" sx={{ color: 'error.main' }}>
                      {showValue(before) ?? t('publishing.nothing')}
                    </Box>
                    {' → '}
                    <Box component="ins" sx={{ color: 'success.main', textDecoration: 'none', fontWeight: 500 }}>
                      {showValue(after) ?? t('publishing.nothing')}
                    </Box>
                  </>
                )}
              </Typography>
            ))}
          </li>
        ))}
      </Box>
    </section>
  );
}

function Names({ heading, names }: Readonly<{ heading: string; names: readonly string[] }>) {
  return (
    <>
      <Typography sx={{ fontWeight: 500 }}>{heading}</Typography>
      <Box component="ul" sx={{ m: 0, mb: 1, pl: 3 }}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Box>
    </>
  );
}
