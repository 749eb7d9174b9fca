import type { OutputOf } from '../../contract/index';
import { addDays } from '../../domain/calendar/business-date';
import { compareBundles } from '../../domain/standards/compare-bundles';
import { refuseDate } from '../../domain/standards/choose-active';
import { inTwoPhases, refuse, type Handler, type KeptBundle, type Standards } from '../handler';
import type { ReadTx } from '../ports';
import type { Findings, ReceivedStandard, Stick } from './ports';
import { recordFindings } from './record-findings';
import { unconfirmedSince } from './unconfirmed-since';

type Listed = OutputOf<'standards.listVersions'>['versions'][number];

/** As many as a manager reads. */
const refusalsShown = 10;

export const listVersions = inTwoPhases<'standards.listVersions', boolean>(
  async (_input, { surroundings }) => surroundings.standards.isTrusting(),
  async (_input, { tx, standards, businessDate, now }, isTrusting) => ({
    versions: await describeVersions(tx, standards),
    refused: (await tx.standards.listRefused(refusalsShown)).map(({ at, source, reason, file, version, faults }) => ({
      at,
      source,
      reason,
      file,
      version,
      faults: [...faults],
    })),
    isTrusting,
    unconfirmedSince: await unconfirmedSince(tx, now),
    earliest: addDays(businessDate, 1),
  }),
);

/** Those received, and the one in force where it came with the app. */
async function describeVersions(tx: ReadTx, standards: Standards): Promise<Listed[]> {
  const chosen = new Map((await tx.standards.listChosen()).map(({ sha256, from }) => [sha256, from]));
  const received = (await tx.standards.listReceived()).map((one): Listed => {
    const state = stateOf(one, standards, chosen.has(one.sha256));
    const from = state === 'chosen' ? (chosen.get(one.sha256) ?? null) : null;
    const { sha256, bundleId, version, title, effectiveFrom, minApp, source, receivedAt } = one;
    return { sha256, bundleId, version, title, effectiveFrom, minApp, source, receivedAt, state, from };
  });
  return received.some(({ sha256 }) => sha256 === standards.sha256)
    ? received
    : [...received, describeShipped(standards)].toSorted((a, b) => b.version - a.version);
}

function describeShipped({ bundle, sha256 }: Standards): Listed {
  const { id, version, title, effectiveFrom } = bundle;
  const shared = { minApp: '', source: null, receivedAt: null, state: 'in-force' as const, from: null };
  return { ...shared, sha256, bundleId: id, version, title, effectiveFrom };
}

function stateOf(one: ReceivedStandard, standards: Standards, isChosen: boolean): Listed['state'] {
  if (one.sha256 === standards.sha256) {
    return 'in-force';
  }
  if (one.version <= standards.bundle.version) {
    return 'earlier';
  }
  if (!one.readable) {
    return 'too-new';
  }
  if (!standards.kept.some(({ sha256 }) => sha256 === one.sha256)) {
    return 'missing';
  }
  return isChosen ? 'chosen' : 'ready';
}

export const previewStandards: Handler<'standards.preview'> = async ({ sha256 }, { tx, standards }) => {
  const { bundle } = await demandReadable(tx, standards, sha256);
  const centre = await tx.centre.get();
  const { parts, lostSettings } = compareBundles(standards.bundle, bundle, centre.settings);
  return JSON.parse(JSON.stringify({ parts, lostSettings })) as OutputOf<'standards.preview'>;
};

/** Received, at hand, and read by this app. */
async function demandReadable(tx: ReadTx, standards: Standards, sha256: string): Promise<KeptBundle> {
  const received = (await tx.standards.listReceived()).find((one) => one.sha256 === sha256);
  if (received?.readable === false) {
    refuse('standards.tooNew', { minApp: received.minApp });
  }

  const kept = standards.kept.find((one) => one.sha256 === sha256);
  return kept ?? refuse('standards.unknown');
}

export const chooseStandards: Handler<'standards.choose'> = async ({ sha256, from }, context) => {
  const { tx, standards, businessDate } = context;
  const { bundle } = await demandReadable(tx, standards, sha256);
  if (bundle.version <= standards.bundle.version) {
    refuse('standards.notNewer');
  }

  const no = refuseDate(from, businessDate, bundle.effectiveFrom);
  if (no !== null) {
    refuse(no, { effectiveFrom: bundle.effectiveFrom });
  }

  await tx.record('standards.chosen', sha256, { sha256, version: bundle.version, from });
  return {};
};

export const unchooseStandards: Handler<'standards.unchoose'> = async ({ sha256 }, { tx, standards }) => {
  const isChosen = (await tx.standards.listChosen()).some((one) => one.sha256 === sha256);
  if (!isChosen || sha256 === standards.sha256) {
    refuse('standards.notChosen');
  }

  await tx.record('standards.unchosen', sha256, { sha256 });
  return {};
};

export const listSticks = inTwoPhases<'standards.listSticks', readonly Stick[]>(
  async (_input, { surroundings }) => surroundings.standards.listSticks(),
  async (_input, _context, sticks) => sticks.map((stick) => ({ ...stick })),
);

export const readStick = inTwoPhases<'standards.readStick', Findings>(
  async ({ stickId }, { surroundings }) => {
    if (!(await surroundings.standards.isTrusting())) {
      refuse('standards.noTrust');
    }

    return (await surroundings.standards.lookAtStick(stickId)) ?? refuse('stick.unknown');
  },
  async (_input, { tx, now }, findings) => recordFindings(tx, now, findings),
);

export const reportStandards: Handler<'standards.report'> = async ({ requestId: _id, ...findings }, { tx, now }) => {
  await recordFindings(tx, now, findings);
  return {};
};
