import { useEffect } from 'react';

/** Keys that turn speech on and off: the star of a tactile keypad, and F1 of a keyboard. */
const speechKeys: readonly string[] = ['*', 'F1'];

/** One key starts speech, and so do headphones that are plugged in: help must not first need to be read. */
export function useSpeechStart(isOn: boolean, setOn: (on: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (speechKeys.includes(event.key) && !event.isComposing && !event.repeat) {
        event.preventDefault();
        setOn(!isOn);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn, setOn]);

  useEffect(() => {
    // Browsers list devices for secure pages only.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined) {
      return undefined;
    }
    let before: number | null = null;
    const count = async () => {
      const outputs = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput').length;
      if (before !== null && outputs > before) {
        setOn(true);
      }
      before = outputs;
    };
    const changed = () => void count().catch(() => undefined);
    changed();
    devices.addEventListener('devicechange', changed);
    return () => devices.removeEventListener('devicechange', changed);
  }, [setOn]);
}
