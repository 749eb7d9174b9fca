import type { Pool } from 'pg';
import type { StaffRole } from '../../../core/contract/console/roles';
import type { Instant } from '../../../core/domain/calendar/instant';
import { addConsoleUser } from '../../../district/console/add-user';
import { inRole } from '../../../district/database/in-role';
import { addPublisherKey } from '../../../district/publishing/publisher-keys';
import { createRootKey, draftRoot, loadRoot, signRoot } from '../../../district/publishing/root-ceremony';
import { writeList } from '../../../district/publishing/signed-lists';
import { onlineSecret } from './district-process';
import { administrator, operator, passphraseOf, password, publishers, viewer } from './people';

const roles: Readonly<Record<string, readonly StaffRole[]>> = {
  [administrator]: ['viewer', 'admin'],
  [operator]: ['viewer', 'operator'],
  [viewer]: ['viewer'],
  [publishers[0]]: ['viewer', 'publisher'],
  [publishers[1]]: ['viewer', 'publisher'],
};

/** Adds everybody as the command line does, and holds the root ceremony, so that two of them may publish. */
export async function addPeople(pool: Pool): Promise<void> {
  const now = Date.now();
  for (const [name, theirs] of Object.entries(roles)) {
    await addConsoleUser(pool, { name, password, roles: theirs }, new Date(now).toISOString() as Instant);
  }
  const keepers = ['甲的根口令', '乙的根口令', '丙的根口令'];
  const rootKeys = await Promise.all(keepers.map(createRootKey));
  await inRole(pool, 'yimen_standards', null, async (client) => {
    await addPublisherKey(client, 'online', { name: 'servers', passphrase: onlineSecret, now });
    for (const name of publishers) {
      await addPublisherKey(client, 'targets', { name, passphrase: passphraseOf[name] ?? '', now });
    }
    let draft = writeList(
      await draftRoot(
        client,
        rootKeys.map(({ publicKey }) => publicKey),
        now,
      ),
    );
    for (const index of [0, 2]) {
      const key = rootKeys[index];
      draft = key === undefined ? draft : await signRoot(draft, key, keepers[index] ?? '');
    }
    await loadRoot(client, draft, now);
  });
}
