import Campaign from '@mui/icons-material/Campaign';
import SupportAgent from '@mui/icons-material/SupportAgent';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { useNow } from '../../shared/staff/use-now';
import { formatTimeOfDay } from '../../shared/ui/clock-text';
import type { Desk } from './desk-commands';
import { formatElapsed } from './elapsed';

type Current = NonNullable<Desk['current']>;

/** Who is at the counter now. Never a name: the number is all that a glance over the shoulder may learn. */
export function PersonCard({ current }: Readonly<{ current: Current }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const category = catalog?.categories.find((one) => one.id === current.categoryId) ?? null;
  const isServing = current.state === 'serving';

  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Chip
            icon={isServing ? <SupportAgent /> : <Campaign />}
            color={isServing ? 'success' : 'primary'}
            label={t(isServing ? 'person.serving' : 'person.called')}
          />
          {current.priority ? <Chip color="warning" variant="outlined" label={t('person.priority')} /> : null}
        </Stack>
        <Typography
          component="p"
          // As large as the column allows in one line: a broken number is read as two.
          sx={{ fontSize: 'min(6rem, 24cqi)', fontWeight: 700, lineHeight: 1.1, whiteSpace: 'nowrap' }}
        >
          {current.number}
        </Typography>
        <ServiceTimer current={current} />
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 1 }}>
          <Fact
            name={t('person.item')}
            value={current.itemName === null ? t('person.itemUnknown') : pickText(current.itemName, language)}
          />
          {category === null ? null : (
            <Fact name={t('person.category')} value={`${category.letter} ${pickText(category.nameText, language)}`} />
          )}
          <Fact name={t('person.issuedAt')} value={formatTimeOfDay(current.issuedAt)} />
          <Fact
            name={t('person.calls')}
            value={t('person.callsValue', { calls: current.calls, time: formatTimeOfDay(current.lastCalledAt) })}
          />
          {current.note === null ? null : <Fact name={t('person.note')} value={current.note} />}
        </Box>
      </Stack>
    </Box>
  );
}

function ServiceTimer({ current }: Readonly<{ current: Current }>) {
  const { t } = useTranslation('clerk');
  const now = useNow(1000);
  const since = current.startedAt ?? current.calledAt;
  const elapsed = formatElapsed(now - Date.parse(since));
  return (
    <Typography variant="h2" component="p">
      {t(current.startedAt === null ? 'person.calledFor' : 'person.servingFor', { elapsed })}
    </Typography>
  );
}

function Fact({ name, value }: Readonly<{ name: string; value: string }>) {
  return (
    <>
      <Typography component="dt" color="textSecondary">
        {name}
      </Typography>
      <Typography component="dd" sx={{ m: 0 }}>
        {value}
      </Typography>
    </>
  );
}
