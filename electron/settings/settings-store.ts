import Store from 'electron-store';
import { describeFault, writeLog } from '../log-file';
import { readDeviceSettings, type DeviceSettings } from './device-settings';

export type SettingsStore = Readonly<{
  read: () => DeviceSettings;
  change: (changes: Partial<DeviceSettings>) => void;
}>;

/** Settings of the device in a file of their own; one that cannot be read or written costs the settings, never the start. */
export function openSettings(): SettingsStore {
  const file = openFile();
  let current = readDeviceSettings(attempt(() => file?.store) ?? {});
  return {
    read: () => current,
    change: (changes) => {
      current = { ...current, ...changes };
      attempt(() => file?.set(current));
    },
  };
}

function openFile(): Store | null {
  return attempt(() => new Store({ name: 'device', clearInvalidConfig: true })) ?? null;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    writeLog('warn', 'settings.unusable', describeFault(error));
    return undefined;
  }
}
