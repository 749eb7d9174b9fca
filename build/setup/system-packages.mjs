import { hasCommand, isRoot, outputOf, succeeds } from './commands.mjs';
import { say, step } from './say.mjs';

/**
 * Installs Debian packages where we may. An ordinary user gets the sentence to
 * type instead, because a set-up script has no business asking for a password.
 */
export async function installSystemPackages(names) {
  if (!hasCommand('apt-get')) {
    say(`This system has no apt-get. Install what matches these Debian packages: ${names.join(' ')}`);
    return;
  }
  if (!isRoot()) {
    say(`Please run: sudo apt-get install -y --no-install-recommends ${names.join(' ')}`);
    say('(on Debian 13 and Ubuntu 24.04 some of these names end in t64)');
    return;
  }
  await step(`Installing system packages: ${names.join(' ')}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await succeeds('apt-get', ['update', '-qq'], { env });
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...names.map(nameHere)];
    return succeeds('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] });
  });
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with a 64-bit time_t. */
function nameHere(name) {
  const isKnown = (candidate) => /Candidate: [^(]/.test(outputOf('apt-cache', ['policy', candidate]));
  return !isKnown(name) && isKnown(`${name}t64`) ? `${name}t64` : name;
}
