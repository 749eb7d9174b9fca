import type { Problems, SetUpDraft } from './set-up-draft';

export type StepProps = Readonly<{
  draft: SetUpDraft;
  /** Empty until the user has tried to go on. */
  problems: Problems;
  onChange: (changes: Partial<SetUpDraft>) => void;
}>;
