import { app } from 'electron';
import { describeFault, writeLog } from './log-file';

/**
 * Imported before anything else: a fault that nobody caught would otherwise open
 * a dialog of Electron's own and wait for ever on a machine without a keyboard.
 */
process.on('uncaughtException', (error) => {
  writeLog('error', 'shell.fault', describeFault(error));
  app.exit(1);
});

process.on('unhandledRejection', (reason) => {
  writeLog('error', 'shell.rejection', describeFault(reason));
});
