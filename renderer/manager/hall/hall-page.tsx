import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { SlipsButton } from '../../shared/staff/slips/slips-button';
import { SlipsDialog } from '../../shared/staff/slips/slips-dialog';
import { PageTitle } from '../page-title';
import { CategoryLoad } from './category-load';
import { DayFigures } from './day-figures';
import { HallPlan } from './hall-plan';

/** The hall of today at a glance: where people stand, who serves them, what piles up. */
export function HallPage({ onEdit }: Readonly<{ onEdit: () => void }>) {
  const { t } = useTranslation('manager');
  const [isShowingSlips, setShowingSlips] = useState(false);
  const { value: overview, refusal } = useQuery('queue.overview', {});
  if (overview === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  return (
    <>
      <PageTitle title={t('hall.title')} lead={t('hall.lead')}>
        <SlipsButton onOpen={() => setShowingSlips(true)} />
        <Button variant="outlined" onClick={onEdit}>
          {t('hall.edit')}
        </Button>
      </PageTitle>
      {isShowingSlips ? <SlipsDialog onClose={() => setShowingSlips(false)} /> : null}
      <Stack spacing={4}>
        <DayFigures overview={overview} />
        <section aria-labelledby="plan-title">
          <Typography id="plan-title" variant="h2" sx={{ mb: 1 }}>
            {t('hall.plan')}
          </Typography>
          <HallPlan counters={overview.counters} />
        </section>
        <CategoryLoad byCategory={overview.byCategory} />
      </Stack>
    </>
  );
}
