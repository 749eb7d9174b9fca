import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { ItemId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { useDescribeDue } from '../form/use-describe-due';

type Item = OutputOf<'catalog.readItem'>;

/** Null in the standard is said as "not known", never left out: silence would read as "none needed". */
export function ItemGuide({ itemId }: Readonly<{ itemId: ItemId }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const describeDue = useDescribeDue();
  const { value: item, refusal } = useQuery('catalog.readItem', { itemId });
  if (item === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  const known = (text: string | null) => text ?? t('materials.unknown');
  return (
    <Stack spacing={3}>
      <Typography variant="h2">{pickText(item.nameText, language)}</Typography>
      <MaterialList item={item} />
      <Section
        title={t('materials.due')}
        text={[describeDue(item.due), item.dueNote].filter((one) => one !== null).join(' ')}
      />
      <Section title={t('materials.proxy')} text={describeProxy(item.proxy, t)} list={item.proxy.requires} />
      <Section title={t('materials.applicant')} text={known(item.applicant)} />
      <Section title={t('materials.certificate')} text={known(item.certificate)} />
      <Section title={t('materials.fee')} text={known(item.fee)} />
      <Section title={t('materials.department')} text={known(item.department)} />
      {item.note === null ? null : <Section title={t('materials.note')} text={item.note} />}
      {item.sources.length === 0 ? null : <Section title={t('materials.sources')} text="" list={item.sources} />}
    </Stack>
  );
}

function describeProxy(proxy: Item['proxy'], t: ReturnType<typeof useTranslation<'clerk'>>['t']): string {
  if (proxy.allowed === null) {
    return t('materials.unknown');
  }
  const word = t(proxy.allowed ? 'materials.proxyYes' : 'materials.proxyNo');
  return proxy.who === null ? word : t('materials.proxyWho', { word, who: proxy.who });
}

/** Ticked off in front of the resident; the ticks are this conversation's and kept nowhere. */
function MaterialList({ item }: Readonly<{ item: Item }>) {
  const { t } = useTranslation('clerk');
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Typography id={headingId} variant="h3" component="h3">
        {t('materials.papers')}
      </Typography>
      {item.materials === null ? (
        <Typography color="warning">{t('materials.papersUnknown')}</Typography>
      ) : (
        <FormGroup>
          {item.materials.map((material) => (
            <FormControlLabel key={material} control={<Checkbox size="small" />} label={material} />
          ))}
        </FormGroup>
      )}
    </section>
  );
}

type SectionProps = Readonly<{ title: string; text: string; list?: readonly string[] | null }>;

function Section({ title, text, list }: SectionProps) {
  return (
    <section>
      <Typography variant="h3" component="h3">
        {title}
      </Typography>
      {text === '' ? null : <Typography>{text}</Typography>}
      {(list ?? []).map((line) => (
        <Typography key={line} color="textSecondary">
          {line}
        </Typography>
      ))}
    </section>
  );
}
