import { checkPassword, forgetFailures } from './check-password';
import { demandUser, inTwoPhases, type ConsoleHandler } from './handler';
import { closeSession, closeSessionsOf, openSession } from './sessions';
import { recordDeed } from './audit';

export const readSession: ConsoleHandler<'session.read'> = {
  run: async (_input, { client, actor, now, today, services }) => {
    const { rows } = await client.query<{ name: string }>('select name from district');
    return {
      user: actor.user === null ? null : { ...actor.user, roles: [...actor.user.roles] },
      districtName: rows[0]?.name ?? '',
      version: services.version,
      now,
      today,
    };
  },
};

export const signIn = inTwoPhases<'session.signIn', Readonly<{ userNo: number; name: string }>>(
  ({ name, password }, preparation) => checkPassword(name, password, preparation),
  async ({ requestId }, { client, actor, now, setToken }, { userNo, name }) => {
    await forgetFailures(client, userNo, actor.address);
    if (actor.sessionHash !== null) {
      await closeSession(client, actor.sessionHash, now);
    }

    setToken(await openSession(client, userNo, now));
    const deed = { method: 'session.signIn', input: { requestId }, now, outcome: 'done' };
    await recordDeed(client, { ...deed, actor: { ...actor, user: { userNo, name, roles: [] } } });
    return { userNo, name };
  },
);

export const signOut: ConsoleHandler<'session.signOut'> = {
  run: async (_input, { client, actor, now, setToken }) => {
    if (actor.sessionHash !== null) {
      await closeSession(client, actor.sessionHash, now);
    }

    setToken(null);
    return {};
  },
};

export const changePassword = inTwoPhases<'session.changePassword', string>(
  async ({ password, newPassword }, preparation) => {
    await checkPassword(demandUser(preparation.actor).name, password, preparation);
    return preparation.passwords.hashPassword(newPassword);
  },
  async (_input, { client, actor, now }, hash) => {
    const { userNo } = demandUser(actor);
    await client.query('update console_user set password_hash = $2 where user_no = $1', [userNo, hash]);
    await forgetFailures(client, userNo, actor.address);
    await closeSessionsOf(client, userNo, now, actor.sessionHash);
    return {};
  },
);
