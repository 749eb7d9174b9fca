import { hasCommand, outputOf } from './commands.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';
import { installSystemPackages } from './system-packages.mjs';

const appPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fontconfig', 'fonts-noto-cjk'];

/** Each need names what is missing in words, and the packages that bring it. */
function missingNeeds(executable, forTests) {
  return [...(executable === null ? [] : appNeeds(executable, forTests)), ...(forTests ? testNeeds() : [])];
}

function appNeeds(executable, forTests) {
  const missing = outputOf('ldd', [executable])
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
  const needs = missing.length > 0 ? [{ what: `libraries ${missing.join(', ')}`, packages: appPackages }] : [];
  if (outputOf('fc-list', [':lang=zh-cn', 'family']).trim() === '') {
    needs.push({ what: 'a Chinese font', packages: ['fontconfig', 'fonts-noto-cjk'] });
  }
  return [...needs, ...(needsVirtualDisplay(forTests) ? commandNeed('Xvfb', 'xvfb') : [])];
}

function commandNeed(command, name) {
  return hasCommand(command) ? [] : [{ what: command, packages: [name] }];
}

/** Tests read PDFs back, run a plain browser, look at rare characters, and record disk writes by a small C library. */
function testNeeds() {
  const rareFont = outputOf('fc-list', ['HanaMinB', 'family']).trim() === '';
  return [
    ...commandNeed('chromium', 'chromium'),
    ...commandNeed('pdftotext', 'poppler-utils'),
    ...commandNeed('espeak-ng', 'espeak-ng'),
    ...commandNeed('cc', 'g++'),
    ...(rareFont ? [{ what: 'a font with rare characters', packages: ['fonts-hanazono'] }] : []),
  ];
}

/** Puts libraries, fonts and test tools in place: those of Electron when its executable is given, and those of tests. */
export async function provideSystemNeeds(executable, { forTests }) {
  if (process.platform !== 'linux') {
    return;
  }
  const needs = missingNeeds(executable, forTests);
  if (needs.length === 0) {
    return;
  }
  say(`Missing on this system: ${needs.map((need) => need.what).join('; ')}`);
  await installSystemPackages([...new Set(needs.flatMap((need) => need.packages))]);
  const still = missingNeeds(executable, forTests);
  if (still.length > 0) {
    throw new SetUpError(
      `Still missing: ${still.map((need) => need.what).join('; ')}`,
      'install the packages named above, then run the command again.',
    );
  }
}
