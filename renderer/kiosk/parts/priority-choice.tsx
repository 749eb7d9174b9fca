import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { gatherByProof } from './gather-by-proof';

type PriorityChoiceProps = Readonly<{ isChosen: boolean; onChange: (chosen: boolean) => void }>;

/** A quiet choice, with who it is for and what the desk will look at. */
export function PriorityChoice({ isChosen, onChange }: PriorityChoiceProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: standards } = useQuery('standards.read', {});
  const details = useId();
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    // Who may go first must be read before the number is taken, not found by chance below the edge.
    if (isChosen) {
      shown.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isChosen]);
  const groups = standards?.priorityGroups ?? [];
  if (groups.length === 0) {
    return null;
  }
  const texts = groups.map(({ name, proof }) => ({ name: pickText(name, language), proof: pickText(proof, language) }));
  return (
    <Box>
      <Button
        role="checkbox"
        aria-checked={isChosen}
        aria-controls={details}
        data-say={isChosen ? 'button-priority chosen' : 'button-priority'}
        variant={isChosen ? 'outlined' : 'text'}
        startIcon={isChosen ? <CheckBox aria-hidden /> : <CheckBoxOutlineBlank aria-hidden />}
        onClick={() => onChange(!isChosen)}
        sx={{ px: 2, textAlign: 'start' }}
      >
        {t('priority.choice')}
      </Button>
      <Box id={details} ref={shown} role="status">
        {isChosen ? (
          <Box sx={{ mt: 1, p: 2, borderRadius: 1, bgcolor: 'warning.light', color: 'text.primary' }}>
            {gatherByProof(texts).map(({ proof, names }) => (
              <Box key={proof} sx={{ '& + &': { mt: 1.5 } }}>
                <Typography variant="body2" sx={{ fontWeight: 500 }}>
                  {t('priority.groups')}
                </Typography>
                <Typography variant="body2">{names.join(t('priority.between'))}</Typography>
                <Typography variant="body2" sx={{ mt: 0.5 }}>
                  {proof}
                </Typography>
              </Box>
            ))}
          </Box>
        ) : null}
      </Box>
    </Box>
  );
}
