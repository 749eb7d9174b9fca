import { mountScreen } from '../shared/ui/screen-root';
import { RatingScreen } from './rating-screen';

mountScreen('rating', <RatingScreen />);
