import type { FlagRule } from '../reviews/flags/flag';
import type { LocalText } from '../standards/bundle';
import type { Goalposts } from './goalposts';

/** 科学评定, 社会评价, 群众评议, 工作协同度. */
export const dimensionIds = ['objective', 'survey', 'reviews', 'cooperation'] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** What may be measured, in which dimension, and whether more is better. */
export const measures = {
  waitWithinTarget: { dimension: 'objective', better: 'more' },
  waitP90Minutes: { dimension: 'objective', better: 'less' },
  completedOnTime: { dimension: 'objective', better: 'more' },
  firstVisitSuccess: { dimension: 'objective', better: 'more' },
  firstNoticeCorrect: { dimension: 'objective', better: 'more' },
  surveySatisfied: { dimension: 'survey', better: 'more' },
  inspectionPassed: { dimension: 'survey', better: 'more' },
  adjustedSatisfaction: { dimension: 'reviews', better: 'more' },
  forwardedOnTime: { dimension: 'cooperation', better: 'more' },
  answeredOnTime: { dimension: 'cooperation', better: 'more' },
  returnedWithReason: { dimension: 'cooperation', better: 'more' },
  paperAskedOnce: { dimension: 'cooperation', better: 'more' },
} as const satisfies Readonly<Record<string, Readonly<{ dimension: DimensionId; better: 'more' | 'less' }>>>;
export type MeasureId = keyof typeof measures;
export const measureIds = Object.keys(measures) as readonly MeasureId[];

export type SchemeMeasure = Readonly<{ id: MeasureId; weight: number; goalposts: Goalposts }>;

export type SchemeDimension = Readonly<{
  id: DimensionId;
  name: LocalText;
  weight: number;
  measures: readonly SchemeMeasure[];
}>;

/** How figures become points: a versioned part of the standard, so that a published score can be computed again. */
export type ScoringScheme = Readonly<{
  dimensions: readonly SchemeDimension[];
  /** Below it there is no score. */
  minimumCoverage: number;
  /** Fewer peers are no yardstick. */
  minimumPeers: number;
  /** Two-sided, of every interval of a score. */
  confidence: number;
  /** Bands part where one is better with this chance. */
  bandChance: number;
  priorStrength: Readonly<{ satisfaction: number; dissatisfiedRatio: number; cooperation: number; levels: number }>;
  /** Where there are no peers of one's own to draw towards. */
  peerDefaults: Readonly<{ dissatisfiedRate: number; cooperationShare: number; levelShares: readonly number[] }>;
  levelScores: readonly number[];
  rounding: Readonly<{ rule: 'half-even'; digits: number }>;
  sensitivityFactors: readonly number[];
  charts: Readonly<{ ewmaLambda: number; ewmaWidth: number; funnelLook: number; funnelAct: number }>;
  /** Beyond it a service time is asked about. */
  outlierThreshold: number;
  clerkBatch: number;
  flags: FlagRule;
}>;

export const weightTotal = 100;

export type SchemeFault = Readonly<{ path: string; message: string }>;

const hair = 1e-9;

/** What no scheme may be: weights that do not add up, goalposts in one place or the wrong way round, a measure twice or of another dimension. */
export function findSchemeFaults({ dimensions }: Pick<ScoringScheme, 'dimensions'>): readonly SchemeFault[] {
  return [
    ...sumFaults('dimensions', dimensions),
    ...repeatFaults('dimensions', dimensions),
    ...dimensions.flatMap((dimension, index) => {
      const path = `dimensions[${index}].measures`;
      return [
        ...sumFaults(path, dimension.measures),
        ...repeatFaults(path, dimension.measures),
        ...dimension.measures.flatMap((measure, nth) => measureFaults(dimension.id, measure, `${path}[${nth}]`)),
      ];
    }),
  ];
}

function sumFaults(path: string, list: readonly Readonly<{ weight: number }>[]): readonly SchemeFault[] {
  const sum = list.reduce((total, { weight }) => total + weight, 0);
  const message = `the weights add up to ${Number(sum.toFixed(6))}, not to ${weightTotal}`;
  return Math.abs(sum - weightTotal) > hair ? [{ path, message }] : [];
}

function repeatFaults(path: string, list: readonly Readonly<{ id: string }>[]): readonly SchemeFault[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}[${index}].id`, message: `${id} is used twice` }] : [],
  );
}

function measureFaults(dimension: DimensionId, measure: SchemeMeasure, path: string): readonly SchemeFault[] {
  const { zeroAt, hundredAt } = measure.goalposts;
  const known = measures[measure.id];
  const isRising = hundredAt > zeroAt;
  if (known.dimension !== dimension) {
    return [{ path: `${path}.id`, message: `${measure.id} belongs to ${known.dimension}` }];
  }

  if (zeroAt === hundredAt) {
    return [{ path: `${path}.goalposts`, message: `both goalposts stand at ${zeroAt}` }];
  }

  return isRising === (known.better === 'more')
    ? []
    : [{ path: `${path}.goalposts`, message: `the goalposts are reversed: ${known.better} is better` }];
}
