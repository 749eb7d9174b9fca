import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ElementType } from 'react';
import { useTranslation } from 'react-i18next';
import type { display } from '../shared/i18n/zh/display';

type BothLanguagesProps = Readonly<{
  text: Exclude<keyof typeof display, 'stale' | 'spoken' | 'title'>;
  values?: Readonly<{ number: number }>;
  component?: ElementType;
  /** In the line of its parent, whose size it takes. */
  isInline?: boolean;
}>;

/** Chinese first, English under it or beside it: for screens where nobody can choose. */
export function BothLanguages({ text, values = { number: 0 }, component = 'p', isInline = false }: BothLanguagesProps) {
  const { t } = useTranslation('display');
  const chinese = <span lang="zh-Hans">{t(text, { ...values, lng: 'zh' })}</span>;
  const english = (
    <Box component="span" lang="en" sx={{ fontSize: '0.5em', fontWeight: 500, color: 'text.secondary' }}>
      {t(text, { ...values, lng: 'en' })}
    </Box>
  );
  return isInline ? (
    <>
      {chinese} {english}
    </>
  ) : (
    <Typography component={component} sx={{ fontSize: 'min(3rem, 9vh, 7vw)', fontWeight: 700, lineHeight: 1.3 }}>
      {chinese}
      <br />
      {english}
    </Typography>
  );
}
