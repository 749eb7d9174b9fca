import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { PeriodPicker } from './period-picker';
import { usePeriod } from './use-period';

type BadReview = OutputOf<'review.listBad'>[number];

/** What residents were unhappy with, in their own words. */
export function BadReviewsPage() {
  const { t } = useTranslation('manager');
  const { preset, setPreset, period } = usePeriod(30);
  const { value: reviews, refusal } = useQuery('review.listBad', period);
  return (
    <>
      <PageTitle title={t('bad.title')} lead={t('bad.lead')}>
        <PeriodPicker value={preset} onChange={setPreset} />
      </PageTitle>
      <RefusalAlert refusal={refusal} />
      {reviews?.length === 0 ? <Typography color="textSecondary">{t('bad.empty')}</Typography> : null}
      <Stack spacing={2} sx={{ maxWidth: 880 }}>
        {(reviews ?? []).map((review) => (
          <BadReviewCard key={review.reviewId} review={review} />
        ))}
      </Stack>
    </>
  );
}

function BadReviewCard({ review }: Readonly<{ review: BadReview }>) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const { value: standards } = useQuery('standards.read', {});
  const level = standards?.levels.find((one) => one.level === review.level);
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Chip
            size="small"
            color="warning"
            label={level === undefined ? review.level : pickText(level.label, language)}
          />
          <Typography sx={{ fontWeight: 700 }}>{review.ticketNumber}</Typography>
          <Typography>{t('bad.counter', { number: review.counterNumber })}</Typography>
          <Typography color="textSecondary">{formatDateTime(review.at)}</Typography>
        </Stack>
        {review.itemName === null ? null : <Typography>{pickText(review.itemName, language)}</Typography>}
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {review.tags.map((tag) => (
            <Chip key={tag.zh} size="small" variant="outlined" label={pickText(tag, language)} />
          ))}
        </Stack>
        <Typography color={review.words === null ? 'textSecondary' : undefined}>
          {review.words ?? t('bad.noWords')}
        </Typography>
      </Stack>
    </Paper>
  );
}
