import { refuse } from '../../core/service/handler';
import type { EnrolledAs } from '../../core/service/sync/ports';
import { readEnrolmentCode } from '../../core/sync/enrolment';
import { DistrictRefusal } from './district-client';
import { enrol, readDistrictUrl } from './enrol';
import { readIdentity, writeIdentity } from './identity-file';
import { preparePorts } from './meeting';
import type { Running } from './running';

/** @throws Refusal */
export async function enrolHere(running: Running, typedUrl: string, typedCode: string): Promise<EnrolledAs> {
  const { options, state, live } = running;
  const url = readDistrictUrl(typedUrl) ?? refuse('district.addressWrong');
  const code = readEnrolmentCode(typedCode) ?? refuse('district.codeWrong');
  const { id: centreId, name: centreName, divisionCode } = options.centre() ?? refuse('centre.notConfigured');
  const wasEnrolled = await options.work.read(async (tx) => (await tx.facts.lastAt('district.enrolled')) !== null);
  const centre = { centreId, centreName, divisionCode };
  const made = await enrol(options.transportTo(url), { url, code, ...centre }).catch(explainNo);
  await writeIdentity(options.identityFile, options.centreKey, made);
  const identity = await readIdentity(options.identityFile, options.centreKey);
  if (identity === null) {
    throw new Error('The identity that was just written cannot be read');
  }

  live.identity = identity;
  await state.begin();
  if (wasEnrolled) {
    await openOwnLog(running);
  }

  await options.onIdentity(identity);
  return { url, keyId: identity.key.keyId, districtName: identity.districtName };
}

function explainNo(error: unknown): never {
  if (!(error instanceof DistrictRefusal)) {
    return refuse('district.unreachable');
  }

  switch (error.code) {
    case 'enrolment.codeWrong':
      return refuse('district.codeWrong');
    case 'enrolment.tooManyTries':
      return refuse('district.tooManyTries');
    case 'centre.taken':
      return refuse('district.centreTaken');
    default:
      return refuse('district.notBelieved', { reason: error.details.message });
  }
}

/** A new key on data that another host may still write: from here on in a log of our own. */
async function openOwnLog({ options }: Running): Promise<void> {
  const { store, work, standards, now } = options;
  const current = (await store.listLogs()).at(-1);
  const centre = () => options.centre() ?? refuse('centre.notConfigured');
  const { branch } = preparePorts({ store, work, standards, now, centre });
  if (current !== undefined) {
    const { logId, seq, generation } = current;
    await branch({ logId, seq, missing: 0, spare: 0, above: generation, isForked: false });
  }
}
