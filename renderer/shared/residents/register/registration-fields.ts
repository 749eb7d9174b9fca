import type { Registration, RegistrationFaults } from './registration';

export type RegistrationFieldsProps = Readonly<{
  given: Registration;
  faults: RegistrationFaults;
  onChange: (changes: Partial<Registration>) => void;
}>;
