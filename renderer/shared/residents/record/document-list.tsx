import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ResidentRecord } from '../listed-resident';
import type { Revealed } from './use-reveal';
import { veiled } from './veiled';

type DocumentListProps = Readonly<{ documents: ResidentRecord['documents']; revealed: Revealed | null }>;

export function DocumentList({ documents, revealed }: DocumentListProps) {
  const { t } = useTranslation('residents');
  if (documents.length === 0) {
    return <Typography color="textSecondary">{t('record.noDocuments')}</Typography>;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 3 }}>
      {documents.map(({ kind, number, verified }, index) => {
        const full = revealed?.documents[index]?.number ?? null;
        return (
          <Typography component="li" key={`${kind} ${String(index)}`}>
            {t(`document.${kind}`)}{' '}
            <Box component="span" {...veiled} sx={{ ...veiled.sx, fontWeight: full === null ? 400 : 700 }}>
              {full ?? number}
            </Box>
            {` · ${t(verified ? 'record.verified' : 'record.unverified')}`}
          </Typography>
        );
      })}
    </Box>
  );
}
