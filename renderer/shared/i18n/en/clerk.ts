import type { TextShape } from '../text-shape';
import type { clerk as chinese } from '../zh/clerk';

export const clerk: TextShape<typeof chinese> = {
  title: 'Counter',
};
