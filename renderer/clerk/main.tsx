import { mountScreen } from '../shared/ui/screen-root';
import { ClerkApp } from './clerk-app';

mountScreen('clerk', <ClerkApp />);
