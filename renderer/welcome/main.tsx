import { mountScreen } from '../shared/ui/screen-root';
import { WelcomeApp } from './welcome-app';

mountScreen('welcome', <WelcomeApp />);
