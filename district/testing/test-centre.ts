import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { enrolmentText } from '../../core/sync/enrolment';
import { newPrivateKey, openIdentityKey, type IdentityKey } from '../../core/sync/keys';
import { signRequest } from '../../core/sync/signed-request';
import { createCentre } from '../enrolment/create-centre';
import { createEnrolmentCode } from '../enrolment/create-enrolment-code';
import { createTestLog, type TestLog, type TestLogOptions } from './test-log';

/** What the district said: the status and the body. */
export type Said = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

export type TestCentre = Readonly<{
  centreNo: number;
  centreId: string;
  key: IdentityKey;
  /** Signs and posts; a batch as bytes, all else as JSON. */
  post: (verb: string, input: unknown, time?: string) => Promise<Said>;
  /** Exactly this request, as it may be recorded and sent again. */
  request: (verb: string, body: Uint8Array, time?: string) => RecordedRequest;
  newLog: (more?: Partial<TestLogOptions>) => TestLog;
  /** The same centre, spoken to another server. */
  at: (url: string) => TestCentre;
}>;

export type RecordedRequest = Readonly<{ url: string; headers: Record<string, string>; body: Uint8Array }>;

export async function send({ url, headers, body }: RecordedRequest): Promise<Said> {
  const response = await fetch(url, { method: 'POST', headers, body: Buffer.from(body) });
  return { status: response.status, body: (await response.json()) as Said['body'] };
}

export type TestCentreOptions = Readonly<{ name?: string; divisionCode?: string; centreId?: string }>;

/** A centre that is enrolled as a real one is: an entry, a code, a key. */
export async function enrolTestCentre(url: string, pool: Pool, options: TestCentreOptions = {}): Promise<TestCentre> {
  const { name = '测试中心', divisionCode = '310101001', centreId = randomUUID() } = options;
  const centreNo = await createCentre(pool, { name, divisionCode });
  const { code } = await createEnrolmentCode(pool, centreNo, 'test');
  const key = openIdentityKey(newPrivateKey());
  const said = await postEnrolment(url, { code, centreId, key, name, divisionCode });
  if (said.status !== 200) {
    throw new Error(`The test centre was not enrolled: ${JSON.stringify(said)}`);
  }
  return asCentre(url, { centreNo, centreId, key });
}

export type Enrolment = Readonly<{
  code: string;
  centreId: string;
  key: IdentityKey;
  name?: string;
  divisionCode?: string;
}>;

export function postEnrolment(
  url: string,
  { code, centreId, key, name = '测试中心', divisionCode = '310101001' }: Enrolment,
): Promise<Said> {
  const signature = Buffer.from(key.sign(enrolmentText(code, centreId, key.publicKey))).toString('base64');
  const input = { code, centreId, centreName: name, divisionCode, publicKey: key.publicKey, signature };
  return send({
    url: `${url}/v1/enrol`,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(input)),
  });
}

/** Speaks as a centre whose key the district knows. */
export function asCentre(
  url: string,
  who: Readonly<{ centreNo: number; centreId: string; key: IdentityKey }>,
): TestCentre {
  const request: TestCentre['request'] = (verb, body, time = new Date().toISOString()) => ({
    url: `${url}/v1/${verb}`,
    headers: { 'content-type': 'application/octet-stream', ...signRequest(who.key, `/v1/${verb}`, time, body) },
    body,
  });
  return {
    ...who,
    request,
    post: (verb, input, time) =>
      send(request(verb, input instanceof Uint8Array ? input : Buffer.from(JSON.stringify(input)), time)),
    newLog: (more = {}) => createTestLog({ centreId: who.centreId, key: who.key, ...more }),
    at: (other) => asCentre(other, who),
  };
}

/** Sends a batch as a patient centre does: when it is told to wait, it waits. */
export async function append(centre: TestCentre, batch: Uint8Array): Promise<Said> {
  for (;;) {
    const said = await centre.post('append', batch);
    if (said.status !== 429) {
      return said;
    }

    await new Promise((resolve) => setTimeout(resolve, Number(said.body['after'])));
  }
}
