import { syncRefusals } from '../../contract/sync-protocol';
import { inTwoPhases, refuse } from '../handler';
import type { ExceptionRecord } from '../ports';
import type { EnrolledAs, SyncStatus } from './ports';

const mostExceptions = 200;

export const readSync = inTwoPhases<'sync.read', SyncStatus>(
  (_input, { surroundings }) => surroundings.sync.status(),
  async (_input, { tx }, { trouble, ...status }) => ({
    ...status,
    trouble: trouble === null ? null : { ...trouble, ...wordsOf(trouble.code) },
    exceptions: (await tx.facts.listExceptions(mostExceptions)).map(describe),
  }),
);

const unreachable = {
  zh: '连不上区服务器。中心照常工作，记录都在，连上后自动补送。',
  en: 'The district cannot be reached. The centre goes on; everything is kept and sent when the line is back.',
};

function wordsOf(code: string): Readonly<{ zh: string; en: string }> {
  const known: Readonly<Record<string, Readonly<{ zh: string; en: string }>>> = syncRefusals;
  const { zh, en } = (Object.hasOwn(known, code) ? known[code] : undefined) ?? unreachable;
  return { zh, en };
}

function describe({ kind, type, detail, at }: ExceptionRecord) {
  const { number, name } = detail;
  const about = number ?? name;
  return { kind, factType: type, at, about: typeof about === 'string' || typeof about === 'number' ? String(about) : null };
}

export const enrolCentre = inTwoPhases<'sync.enrol', EnrolledAs>(
  ({ url, code }, { surroundings }) => surroundings.sync.enrol(url, code),
  async (_input, { tx }, enrolled) => {
    const { id } = await tx.centre.get();
    await tx.record('district.enrolled', id, enrolled);
    return { districtName: enrolled.districtName };
  },
);

export const meetDistrict = inTwoPhases<'sync.meet', SyncStatus>(
  (_input, { surroundings }) => surroundings.sync.status(),
  async (_input, { surroundings }, { district }) => {
    if (district === null) {
      refuse('district.notEnrolled');
    }

    surroundings.sync.meetSoon();
    return {};
  },
);

export const writeSyncStick = inTwoPhases<'sync.writeStick', Readonly<{ files: number; facts: number; folder: string }>>(
  ({ stickId }, { surroundings }) => surroundings.sync.writeStick(stickId),
  async (_input, _context, written) => written,
);

