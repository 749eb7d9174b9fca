import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/error-summary';
import { FormBody } from '../../shared/form/form-body';
import { focusFirstOpen } from '../../shared/form/first-open-field';
import { useFormPart, useFormServices } from '../../shared/form/form-context';
import { SavedSign } from '../../shared/form/saved-sign';
import type { FormRead } from './form-source-of';
import { SaveFailures } from './save-failures';

type FormEditorProps = Readonly<{ form: FormRead; refusals: number; onCheck: () => void }>;

export function FormEditor({ refusals, onCheck }: FormEditorProps) {
  const { t } = useTranslation('form');
  const { store } = useFormServices();
  const checkButton = useRef<HTMLButtonElement>(null);
  const unconfirmed = useFormPart(
    ({ source, evaluation }) =>
      evaluation.visible.filter((path) => source.notes[path]?.needsConfirmation === true).length,
  );
  return (
    <Stack
      spacing={2}
      data-next
      tabIndex={-1}
      sx={{ outline: 'none' }}
      // Led here, the keyboard goes on to what is still to be asked, or else to the check.
      onFocus={(event) => {
        if (event.target === event.currentTarget && !focusFirstOpen(store)) {
          checkButton.current?.focus();
        }
      }}
    >
      {refusals > 0 ? <ErrorSummary refusals={refusals} /> : null}
      {unconfirmed === 0 ? null : (
        <Typography sx={{ fontWeight: 500, color: 'warning.main' }}>
          {t('confirmNext', { fields: unconfirmed })}
        </Typography>
      )}
      <FormBody />
      {/* Under the form and in sight: what is saved, and the one thing to do next. */}
      <Box
        sx={{
          position: 'sticky',
          bottom: -16,
          zIndex: 1,
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
          mx: -2,
          px: 2,
          py: 1,
        }}
      >
        <SaveFailures />
        <Stack direction="row" useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 2 }}>
          <Button
            ref={checkButton}
            variant="contained"
            size="large"
            aria-keyshortcuts="Control+Enter"
            onClick={onCheck}
          >
            {t('check')}
          </Button>
          <SavedSign />
        </Stack>
      </Box>
    </Stack>
  );
}
