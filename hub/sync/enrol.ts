import { syncVerbs } from '../../core/contract/sync-protocol';
import { enrolmentProof, enrolmentText } from '../../core/sync/enrolment';
import { newPrivateKey, openIdentityKey } from '../../core/sync/keys';
import { DistrictRefusal, readOutput, readRefusal, type Transport } from './district-client';
import type { NewIdentity } from './identity-file';

export type Enrolment = Readonly<{
  /** As `readEnrolmentCode` gives it. */
  code: string;
  url: string;
  centreId: string;
  centreName: string;
  divisionCode: string;
}>;

/**
 * Makes a new key for this host and has the district take it, once, for the
 * code. An answer that does not prove it knows the code is not believed: the
 * root of the standards comes with it.
 *
 * @throws DistrictRefusal, LineDown
 */
export async function enrol(transport: Transport, { code, url, ...centre }: Enrolment): Promise<NewIdentity> {
  const privateKey = newPrivateKey();
  const key = openIdentityKey(privateKey);
  const signature = Buffer.from(key.sign(enrolmentText(code, centre.centreId, key.publicKey))).toString('base64');
  const input = syncVerbs.enrol.input.parse({ code, ...centre, publicKey: key.publicKey, signature });
  const answer = await transport(
    '/v1/enrol',
    { 'content-type': 'application/json' },
    Buffer.from(JSON.stringify(input), 'utf8'),
  );
  if (answer.status !== 200) {
    throw readRefusal(answer);
  }

  const { keyId, districtName, trustedRoot, proof } = readOutput('enrol', answer);
  if (keyId !== key.keyId || proof !== (await enrolmentProof(code, key.publicKey, trustedRoot))) {
    throw new DistrictRefusal('unknown', { message: 'The answer does not come from who made the code' });
  }

  return { url, districtName, trustedRoot, privateKey };
}

/** An address that a manager may have typed without its beginning; null when it is none. */
export function readDistrictUrl(typed: string): string | null {
  const text = typed.trim();
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : null;
  } catch {
    return null;
  }
}
