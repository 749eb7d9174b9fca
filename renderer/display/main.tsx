import { mountScreen } from '../shared/ui/screen-root';
import { DisplayScreen } from './display-screen';

mountScreen('display', <DisplayScreen />);
