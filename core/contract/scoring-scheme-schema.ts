import { z } from 'zod';
import { dimensionIds, measureIds, type ScoringScheme } from '../domain/scoring/scheme';

const share = z.number().min(0).max(1);
const belief = z.number().min(0).max(100_000);
const weight = z.number().gt(0).max(100);
const words = z.string().min(1);
const localText = z.strictObject({ zh: words, en: words });

const measure = z.strictObject({
  id: z.enum(measureIds),
  weight,
  goalposts: z.strictObject({ zeroAt: z.number(), hundredAt: z.number() }),
});

const flags = z.strictObject({
  falseDiscovery: z.number().gt(0).lt(1),
  fastSeconds: z.number().gt(0).max(60),
  fastShare: z.number().gt(0).lt(1),
  fastShareStrength: z.number().gt(0),
  sameDeviceSeconds: z.number().gt(0).max(3600),
  topLevel: z.int().min(1).max(5),
  perfectShare: share,
  honestStrength: z.number().gt(0),
  minimumPeers: z.int().min(1),
  minimumCount: z.int().min(1),
});

/** The shape of the scoring part of an evaluation scheme. An unknown key would be a rule silently lost. */
export const scoringSchemeSchema: z.ZodType<ScoringScheme> = z.strictObject({
  dimensions: z
    .array(z.strictObject({ id: z.enum(dimensionIds), name: localText, weight, measures: z.array(measure).min(1) }))
    .min(1),
  minimumCoverage: z.number().gt(0).max(1),
  minimumPeers: z.int().min(1),
  confidence: z.number().gt(0.5).lt(1),
  bandChance: z.number().gt(0.5).lt(1),
  priorStrength: z.strictObject({
    satisfaction: belief,
    dissatisfiedRatio: belief,
    cooperation: belief,
    levels: belief,
  }),
  peerDefaults: z.strictObject({
    dissatisfiedRate: z.number().gt(0).lt(1),
    cooperationShare: share,
    levelShares: z.array(share).length(5),
  }),
  levelScores: z.array(z.number().min(0).max(100)).length(5),
  rounding: z.strictObject({ rule: z.literal('half-even'), digits: z.int().min(0).max(6) }),
  sensitivityFactors: z.array(z.number().gt(0)).min(1),
  charts: z.strictObject({
    ewmaLambda: z.number().gt(0).max(1),
    ewmaWidth: z.number().gt(0),
    funnelLook: z.number().gt(0.5).lt(1),
    funnelAct: z.number().gt(0.5).lt(1),
  }),
  outlierThreshold: z.number().gt(0),
  clerkBatch: z.int().min(5),
  flags,
});
