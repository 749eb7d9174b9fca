import { mountScreen } from '../shared/ui/screen-root';
import { KioskApp } from './kiosk-app';

mountScreen('kiosk', <KioskApp />);
