import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { DataTable } from '../parts/data-table';
import { Fingerprint } from './fingerprint';
import type { Standing } from './standing';

export function PublishedTable({ published }: Readonly<{ published: Standing['published'] }>) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const newest = published[0]?.version;
  return (
    <section aria-labelledby="published">
      <Typography id="published" variant="h2" sx={{ mb: 1 }}>
        {t('publishing.published')}
      </Typography>
      <DataTable
        label={t('publishing.published')}
        rows={published}
        keyOf={({ version }) => version}
        empty={t('publishing.noPublished')}
        columns={[
          {
            key: 'version',
            label: t('publishing.version'),
            isName: true,
            cell: ({ version }) =>
              version === newest ? (
                <>
                  {version} <Chip size="small" color="success" variant="outlined" label={t('publishing.current')} />
                </>
              ) : (
                version
              ),
          },
          { key: 'name', label: t('publishing.name'), cell: ({ title }) => pickText(title, language) },
          { key: 'from', label: t('publishing.effectiveFrom'), cell: ({ effectiveFrom }) => effectiveFrom },
          { key: 'at', label: t('publishing.publishedAt'), cell: ({ publishedAt }) => formatDateTime(publishedAt) },
          {
            key: 'signatures',
            label: t('publishing.signatures'),
            cell: ({ signatures }) => signatures.map(({ name }) => name).join(t('users.comma')),
          },
          { key: 'sha', label: t('publishing.fingerprint'), cell: ({ sha256 }) => <Fingerprint sha256={sha256} /> },
        ]}
      />
    </section>
  );
}
