import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

export type Needs = Readonly<{ lowCounter: boolean; needsHelp: boolean }>;

export const noNeeds: Needs = { lowCounter: false, needsHelp: false };

const choices = ['lowCounter', 'needsHelp'] as const;

/** What the counter should be ready for; it stands on the ticket, and nobody has to prove it. */
export function NeedsChoice({ needs, onChange }: Readonly<{ needs: Needs; onChange: (needs: Needs) => void }>) {
  const { t } = useTranslation('kiosk');
  return (
    <Box role="group" aria-label={t('needs.heading')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {choices.map((name) => (
        <Button
          key={name}
          role="checkbox"
          aria-checked={needs[name]}
          variant={needs[name] ? 'outlined' : 'text'}
          startIcon={needs[name] ? <CheckBox aria-hidden /> : <CheckBoxOutlineBlank aria-hidden />}
          data-say={needs[name] ? 'button-needs chosen' : 'button-needs'}
          onClick={() => onChange({ ...needs, [name]: !needs[name] })}
          sx={{ px: 2, textAlign: 'start' }}
        >
          {t(`needs.${name}`)}
        </Button>
      ))}
    </Box>
  );
}
