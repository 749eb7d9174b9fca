import type { TextShape } from '../text-shape';
import type { manager as chinese } from '../zh/manager';

export const manager: TextShape<typeof chinese> = {
  title: 'Management',
};
