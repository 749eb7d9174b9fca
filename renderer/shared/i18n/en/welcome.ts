import type { TextShape } from '../text-shape';
import type { welcome as chinese } from '../zh/welcome';

export const welcome: TextShape<typeof chinese> = {
  title: 'Welcome to Yimen',
};
