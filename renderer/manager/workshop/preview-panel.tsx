import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { drawPaper } from '../../shared/form/draw-paper';
import { FormBody } from '../../shared/form/form-body';
import { FormProvider, useFormPart, type FormServices } from '../../shared/form/form-context';
import type { FormState } from '../../shared/form/form-store';
import { FrozenDocument } from '../../shared/ui/frozen-document';

type PreviewPanelProps = Readonly<{ services: FormServices | null; today: BusinessDate }>;

/** The form as the counter would have it, and the paper as it would be printed. */
export function PreviewPanel({ services, today }: PreviewPanelProps) {
  const { t } = useTranslation('workshop');
  const [view, setView] = useState<'screen' | 'paper'>('screen');
  return (
    <Box component="section" aria-label={t('preview.label')} sx={{ minWidth: 0, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Tabs value={view} onChange={(_event, chosen: 'screen' | 'paper') => setView(chosen)} aria-label={t('preview.label')} sx={{ borderBottom: 1, borderColor: 'divider', flex: 'none' }}>
        <Tab value="screen" label={t('preview.screen')} />
        <Tab value="paper" label={t('preview.paper')} />
      </Tabs>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2, display: 'flex', flexDirection: 'column' }} tabIndex={0}>
        {services === null ? (
          <Typography color="textSecondary">{t('preview.empty')}</Typography>
        ) : (
          <FormProvider services={services}>
            {view === 'screen' ? (
              <>
                <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
                  {t('preview.note')}
                </Typography>
                <FormBody />
              </>
            ) : (
              <Paper title={t('preview.paper')} today={today} />
            )}
          </FormProvider>
        )}
      </Box>
    </Box>
  );
}

const whole = (state: FormState) => state;

function Paper({ title, today }: Readonly<{ title: string; today: BusinessDate }>) {
  const state = useFormPart(whole);
  const html = drawPaper(state, { caseNumber: '', date: today });
  return <FrozenDocument title={title} html={html} sx={{ flex: 1, minHeight: '28rem', width: '100%' }} />;
}
