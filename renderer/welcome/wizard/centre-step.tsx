import Stack from '@mui/material/Stack';
import { DraftField } from './draft-field';
import type { StepProps } from './step-props';

export function CentreStep(props: StepProps) {
  return (
    <Stack spacing={2} sx={{ maxWidth: 560 }}>
      <DraftField {...props} name="name" />
      <DraftField {...props} name="divisionCode" />
    </Stack>
  );
}
