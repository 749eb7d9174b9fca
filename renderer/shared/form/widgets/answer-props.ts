import type { FieldAria } from '../field-frame';
import type { Asked } from '../form-shape';
import type { CodeOption } from '../form-source';
import type { FieldState } from '../form-store';

/** What every widget gets; `state.isReadOnly` already counts locks. */
export type AnswerProps = Readonly<{
  asked: Asked;
  path: string;
  label: string;
  state: FieldState;
  aria: FieldAria;
  codes: readonly CodeOption[];
  commit: (value: unknown) => void;
}>;
