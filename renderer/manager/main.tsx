import { mountScreen } from '../shared/ui/screen-root';
import { ManagerApp } from './manager-app';

mountScreen('manager', <ManagerApp />);
