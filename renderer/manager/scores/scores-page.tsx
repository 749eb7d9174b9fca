import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { LevelTable } from './level-table';
import { PeriodPicker } from './period-picker';
import { ShareTable, type ShareRow } from './share-table';
import { TagTable } from './tag-table';
import { usePeriod } from './use-period';

type Scores = OutputOf<'score.read'>;

/** Satisfaction as the reviews bear it out: with n, with the interval, and with silence below the minimum. */
export function ScoresPage() {
  const { t } = useTranslation('manager');
  const { preset, setPreset, period } = usePeriod(30);
  const { value: scores, refusal } = useQuery('score.read', period);
  return (
    <>
      <PageTitle title={t('scores.title')} lead={t('scores.lead')}>
        <PeriodPicker value={preset} onChange={setPreset} />
      </PageTitle>
      <RefusalAlert refusal={refusal} />
      {scores === null ? null : <ScoreTables scores={scores} />}
    </>
  );
}

function ScoreTables({ scores }: Readonly<{ scores: Scores }>) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const { scheme } = scores;
  const centre: ShareRow = { key: 'centre', name: t('scores.centre'), share: scores.centre };
  const counters = scores.counters.map((share): ShareRow => ({
    key: share.counterId,
    name: t('scores.counter', { number: share.counterNumber, name: share.counterName }),
    share,
  }));
  const categories = scores.categories.map((share): ShareRow => ({
    key: share.categoryId,
    name: `${share.letter} ${pickText(share.name, language)}`,
    share,
  }));
  return (
    <Stack spacing={4}>
      <Typography color="textSecondary">
        {t('scores.scheme', {
          from: scores.from,
          to: scores.to,
          id: scheme.id,
          version: scheme.version,
          hash: scheme.sha256.slice(0, 12),
          minimum: scheme.minimumReviews,
        })}
      </Typography>
      <ShareTable title={t('scores.byCounter')} rows={[centre, ...counters]} minimum={scheme.minimumReviews} />
      <ShareTable title={t('scores.byCategory')} rows={categories} minimum={scheme.minimumReviews} />
      <LevelTable levels={scores.levels} />
      <TagTable tags={scores.tags} />
    </Stack>
  );
}
