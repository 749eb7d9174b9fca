import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ConsoleOutput } from '../../core/contract/console/index';
import { newPrivateKey, openIdentityKey } from '../../core/sync/keys';
import { inRole } from '../database/in-role';
import { visit } from '../testing/visit';
import { postEnrolment } from '../testing/test-centre';
import { subjectOf } from './audit';
import { useTestConsoles } from './testing/console-server';

const start = useTestConsoles();

describe('enrolment', () => {
  it('lets a centre in by the code that is shown once, and its key out by a reason', async () => {
    const server = await start();
    const operator = await server.openAs('赵一', ['operator']);
    const added = await operator.ask('enrolment.addCentre', { name: '外滩街道', divisionCode: '310101013' });
    const { centreNo } = added.value as { centreNo: number };
    expect((await operator.ask('enrolment.addCentre', { name: '外滩街道', divisionCode: '310101013' })).code).toBe(
      'centre.nameTaken',
    );
    const made = await operator.ask('enrolment.makeCode', { centreNo });
    const { code, expiresAt } = made.value as { code: string; expiresAt: string };
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect((await operator.ask('enrolment.list')).value).toMatchObject([
      { enrolled: false, keys: [], codeExpiresAt: expiresAt },
    ]);
    for (const question of ['select * from enrolment_code', 'select * from console_audit']) {
      expect(JSON.stringify((await server.pool.query(question)).rows)).not.toContain(code);
    }

    const key = openIdentityKey(newPrivateKey());
    expect((await postEnrolment(server.url, { code, centreId: randomUUID(), key })).status).toBe(200);
    expect((await operator.ask('enrolment.list')).value).toMatchObject([
      { enrolled: true, keys: [{ keyId: key.keyId, status: 'active' }], codeExpiresAt: null },
    ]);

    const revoked = { keyId: key.keyId, reason: '主机已更换' };
    expect((await operator.ask('enrolment.revokeKey', revoked)).code).toBeNull();
    expect((await operator.ask('enrolment.revokeKey', revoked)).code).toBe('key.alreadyRevoked');
    expect((await operator.ask('enrolment.revokeKey', { ...revoked, keyId: '0'.repeat(64) })).code).toBe('key.unknown');
    expect((await operator.ask('enrolment.list')).value).toMatchObject([
      { keys: [{ status: 'revoked', reason: '主机已更换' }] },
    ]);
  });

  it('does one press once, however often it arrives', async () => {
    const server = await start();
    const operator = await server.openAs('赵一', ['operator']);
    const press = { name: '外滩街道', divisionCode: '310101013', requestId: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => operator.ask('enrolment.addCentre', press)));
    expect(answers.map(({ code }) => code).toSorted()).toEqual(
      [null, 'request.repeated', 'request.repeated'].toSorted(),
    );
    expect((await operator.ask('enrolment.list')).value).toHaveLength(1);
  });
});

describe('exceptions', () => {
  it('stay open until somebody says what was done, and then keep who it was', async () => {
    const server = await start();
    const centre = await server.enrol({ name: '外滩街道' });
    const log = centre.newLog();
    log.add(...visit(1), ...visit(2));
    await centre.post('append', log.batch(1, 10));
    const fork = log.copy();
    fork.add(...visit(3));
    log.add(...visit(4));
    await centre.post('append', log.batch(11, 15));
    expect((await centre.post('append', fork.batch(11, 15))).body).toMatchObject({ result: { fork: true } });

    const operator = await server.openAs('赵一', ['operator']);
    const list = async (input: object) =>
      (await operator.ask('exception.list', input)).value as ConsoleOutput<'exception.list'>;
    const { exceptions, counts } = await list({});
    expect(counts).toEqual([{ kind: 'fork', open: 1, all: 1 }]);
    expect(exceptions).toMatchObject([{ kind: 'fork', centreName: '外滩街道', notes: [] }]);
    expect(exceptions[0]?.particulars).toContainEqual({ name: 'held', value: '15' });
    const exceptionNo = exceptions[0]?.exceptionNo;

    expect((await operator.ask('exception.acknowledge', { exceptionNo, note: '已电话核实' })).code).toBeNull();
    expect((await operator.ask('exception.acknowledge', { exceptionNo: 999, note: '?' })).code).toBe(
      'exception.unknown',
    );
    expect((await list({})).exceptions).toEqual([]);
    expect(await list({ open: false, kind: 'fork' })).toMatchObject({
      counts: [{ kind: 'fork', open: 0, all: 1 }],
      exceptions: [{ notes: [{ userName: '赵一', note: '已电话核实' }] }],
    });
    expect((await list({ open: false, kind: 'clone' })).exceptions).toEqual([]);
  });
});

describe('a stick', () => {
  it('is taken file by file: stored, repeated, too early, tampered with, not a batch at all', async () => {
    const server = await start();
    const centre = await server.enrol({ name: '外滩街道' });
    const log = centre.newLog();
    log.add(...visit(1), ...visit(2), ...visit(3));
    const operator = await server.openAs('赵一', ['operator']);
    const take = async (bytes: Uint8Array) =>
      (await operator.ask('stick.takeFile', { fileName: 'x', base64: Buffer.from(bytes).toString('base64') })).value;
    const first = log.batch(1, 10);
    const tampered = Buffer.from(first);
    tampered[tampered.length - 20] = (tampered[tampered.length - 20] ?? 0) ^ 1;

    expect(await take(log.batch(11, 15))).toMatchObject({ taken: false, code: 'batch.gap', need: 1, from: 11, to: 15 });
    expect(await take(tampered)).toMatchObject({ taken: false, acked: null });
    expect(await take(first)).toMatchObject({ taken: true, acked: 10, from: 1, to: 10 });
    expect(await take(first)).toMatchObject({ taken: true, acked: 10 });
    expect(await take(log.batch(11, 15))).toMatchObject({ taken: true, acked: 15 });
    expect(await take(Buffer.from('no batch'))).toMatchObject({ taken: false, code: 'batch.malformed', from: null });
    const { rows } = await server.pool.query('select count(*)::int as facts from entry');
    expect(rows).toEqual([{ facts: 15 }]);
  });
});

describe('users', () => {
  it('lose what they may with their role, and always leave one administrator', async () => {
    const server = await start();
    const admin = await server.openAs('主任', ['admin']);
    const operator = await server.openAs('赵一', ['operator']);
    const users = (await admin.ask('user.list')).value as ConsoleOutput<'user.list'>;
    const noOf = (name: string) => users.find((user) => user.name === name)?.userNo;
    expect((await admin.ask('user.setRoles', { userNo: noOf('主任'), roles: ['viewer'] })).code).toBe('user.lastAdmin');
    expect((await admin.ask('user.deactivate', { userNo: noOf('主任') })).code).toBe('user.self');
    expect((await admin.ask('user.setRoles', { userNo: 999, roles: ['viewer'] })).code).toBe('user.unknown');
    expect((await operator.ask('enrolment.addCentre', { name: 'x', divisionCode: '310101' })).status).toBe(200);
    await admin.ask('user.setRoles', { userNo: noOf('赵一'), roles: ['viewer', 'admin'] });
    expect((await operator.ask('centre.list')).code).toBe('session.none');
    expect((await admin.ask('user.deactivate', { userNo: noOf('赵一') })).code).toBeNull();
    expect((await admin.ask('user.setRoles', { userNo: noOf('赵一'), roles: ['viewer'] })).code).toBe('user.unknown');
    expect(
      (await admin.ask('user.add', { name: '赵一', password: 'a new password', roles: ['viewer'] })).code,
    ).toBeNull();
  });
});

describe('the audit', () => {
  it('keeps what was done and what was refused, without secrets, and takes no change', async () => {
    const server = await start();
    const admin = await server.openAs('主任', ['admin']);
    await server.open().signIn('主任', 'my bank password');
    await admin.ask('user.add', { name: '王磊', password: 'a new password', roles: ['viewer'] });
    await admin.ask('user.add', { name: '王磊', password: 'a new password', roles: ['viewer'] });
    const deeds = (await admin.ask('audit.list')).value as ConsoleOutput<'audit.list'>;
    expect(deeds.map(({ userName, method, outcome, subject }) => [userName, method, outcome, subject])).toEqual([
      ['主任', 'user.add', 'user.nameTaken', '{"name":"王磊","roles":["viewer"]}'],
      ['主任', 'user.add', 'done', '{"name":"王磊","roles":["viewer"]}'],
      ['主任', 'session.signIn', 'session.wrong', '{}'],
    ]);
    for (const change of [
      'update console_audit set outcome = $1',
      'delete from console_audit where outcome = $1',
      'update console_note set note = $1',
      'delete from console_user where name = $1',
    ]) {
      await expect(inRole(server.pool, 'yimen_console', null, (client) => client.query(change, ['x']))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('keeps the hash of a whole file and nothing of a secret', () => {
    const secrets = { password: 'p', newPassword: 'n', passphrase: 's' };
    const subject = subjectOf('publishing.propose', { ...secrets, text: '{}', minApp: '0.1.0' });
    expect(JSON.parse(subject)).toEqual({
      textSha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      minApp: '0.1.0',
    });
  });
});

it('cannot read what centres sealed, nor write what centres sent', async () => {
  const server = await start();
  for (const change of [
    "update ticket set state = 'finished'",
    'delete from exception',
    "insert into centre (name, division_code) values ('x', '1')",
    "update centre_key set status = 'active'",
  ]) {
    await expect(inRole(server.pool, 'yimen_console', null, (client) => client.query(change))).rejects.toThrow(
      'permission denied',
    );
  }
});
