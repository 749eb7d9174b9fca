import { mountScreen } from '../shared/ui/screen-root';
import { HallScreen } from './hall-screen';

mountScreen('hall', <HallScreen />);
