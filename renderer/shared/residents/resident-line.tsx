import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ListedResident } from './listed-resident';

type Listed = Pick<ListedResident, 'name' | 'idNumber' | 'phone' | 'sex' | 'erased'>;

/** Enough to tell two people apart, and too little to know one. */
export function ResidentLine({ resident }: Readonly<{ resident: Listed }>) {
  const { t } = useTranslation('residents');
  const { name, idNumber, phone, sex, erased } = resident;
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
      <Typography component="span" variant="h3" sx={{ fontWeight: 700 }}>
        {name === '' ? t(erased ? 'line.erased' : 'line.noName') : name}
      </Typography>
      {sex === null ? null : <span>{t(`sex.${sex}`)}</span>}
      <Typography component="span" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {idNumber === '' ? t('line.noNumber') : idNumber}
      </Typography>
      <Typography component="span" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {phone === '' ? t('line.noPhone') : phone}
      </Typography>
    </Box>
  );
}
