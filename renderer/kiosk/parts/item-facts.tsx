import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useLanguage } from '../../shared/i18n/use-language';
import { dueText } from './due-text';

type Item = OutputOf<'catalog.readItem'>;

/** What one asks before one waits. Where no source says, the counter is to be asked: nothing is guessed. */
export function ItemFacts({ item }: Readonly<{ item: Item }>) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const due = dueText(t, item.due, language);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2 }}>
      <Fact name={t('item.howLong')}>
        {due === null ? t('item.askCounter') : due.map((line) => <Line key={line}>{line}</Line>)}
        <Source text={item.dueNote} />
      </Fact>
      <Fact name={t('item.fee')}>{item.fee === null ? t('item.askCounter') : <Source text={item.fee} />}</Fact>
      <Fact name={t('item.who')}>
        <WhoMayCome item={item} />
      </Fact>
      <Fact name={t('item.phone')}>{item.phone ?? t('item.askCounter')}</Fact>
      {item.certificate === null ? null : (
        <Fact name={t('item.certificate')}>
          <Source text={item.certificate} />
        </Fact>
      )}
      {item.cityWide === null && item.note === null ? null : (
        <Fact name={t('item.note')}>
          {item.cityWide === null ? null : <Line>{item.cityWide ? t('item.cityWide') : t('item.notCityWide')}</Line>}
          <Source text={item.note} />
        </Fact>
      )}
    </Box>
  );
}

function WhoMayCome({ item }: Readonly<{ item: Item }>) {
  const { t } = useTranslation('kiosk');
  const { allowed, who, requires } = item.proxy;
  return (
    <>
      <Source text={item.applicant} />
      <Line>{proxyText()}</Line>
      <Source text={who} />
      {requires === null || requires.length === 0 ? null : (
        <>
          <Line>{t('item.proxyRequires')}</Line>
          {requires.map((paper) => (
            <Source key={paper} text={paper} />
          ))}
        </>
      )}
    </>
  );

  function proxyText(): string {
    if (allowed === null) {
      return t('item.proxyUnknown');
    }
    return allowed ? t('item.proxyAllowed') : t('item.proxyForbidden');
  }
}

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 500 }}>
        {children}
      </Typography>
    </div>
  );
}

function Line({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box component="span" sx={{ display: 'block' }}>
      {children}
    </Box>
  );
}

/** Words of the source, which is Chinese in every language of the screen. */
function Source({ text }: Readonly<{ text: string | null }>) {
  return text === null ? null : (
    <Box component="span" lang="zh-Hans" sx={{ display: 'block' }}>
      {text}
    </Box>
  );
}
