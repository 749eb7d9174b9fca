import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';
import { useCommand } from '../shared/hub/use-command';
import { RefusalAlert } from '../shared/staff/refusal-alert';
import { WelcomePage } from './welcome-page';

type FirstChoiceProps = Readonly<{
  onSetUp: () => void;
  onDemo: (staff: OutputOf<'centre.setUpDemo'>['staff']) => void;
}>;

/** A real centre, or a look around first. */
export function FirstChoice({ onSetUp, onDemo }: FirstChoiceProps) {
  const { t } = useTranslation('welcome');
  const setUpDemo = useCommand('centre.setUpDemo');

  const startDemo = async () => {
    const reply = await setUpDemo.run({});
    if (reply?.ok === true) {
      onDemo(reply.value.staff);
    }
  };

  return (
    <WelcomePage title={t('title')} lead={t('first.lead')}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))' }}>
        <Paper component="section" variant="outlined" sx={{ p: 3 }}>
          <Stack spacing={2} sx={{ height: '100%', alignItems: 'flex-start' }}>
            <Typography variant="h2">{t('first.realTitle')}</Typography>
            <Typography sx={{ flexGrow: 1 }}>{t('first.realLead')}</Typography>
            <Button variant="contained" size="large" onClick={onSetUp}>
              {t('first.real')}
            </Button>
          </Stack>
        </Paper>
        <Paper component="section" variant="outlined" sx={{ p: 3 }}>
          <Stack spacing={2} sx={{ height: '100%', alignItems: 'flex-start' }}>
            <Typography variant="h2">{t('first.demoTitle')}</Typography>
            <Typography sx={{ flexGrow: 1 }}>{t('first.demoLead')}</Typography>
            <Button variant="outlined" size="large" loading={setUpDemo.busy} onClick={() => void startDemo()}>
              {t('first.demo')}
            </Button>
          </Stack>
        </Paper>
      </Box>
      <RefusalAlert refusal={setUpDemo.refusal} />
    </WelcomePage>
  );
}
