import { z } from 'zod';
import { caseDeeds } from '../../domain/cases/case-deeds';
import { caseStates } from '../../domain/cases/case-state';
import { materialForms } from '../../domain/cases/material';
import { stepEnds } from '../../domain/standards/procedure';
import { businessDate, documentId, draftId, instant, localText, ticketId } from '../fields';

export const materialId = z.string().min(1).max(40);

/** 结果证照: what the case ends with, where it ends with one. */
export const certificate = z.object({
  kind: z.string().trim().min(1).max(80),
  number: z.string().trim().min(1).max(60),
  issuedOn: businessDate,
});

/** What the page of a case shows beside the line of it in a list. */
export const caseDetail = {
  progressCode: z.string().nullable(),
  /** The visit it is handled at; null where it came by telephone or network and nobody was at a counter yet. */
  ticketId: ticketId.nullable(),
  mode: z.enum(['direct', 'forwarded']).nullable(),
  receivingCentre: z.string().nullable(),
  acceptingCentre: z.string().nullable(),
  paperHeldAt: z.string().nullable(),
  /** 待定: the time limit is known, but the calendar of that year is not published yet. */
  duePending: z.boolean(),
  outcome: z.enum(['granted', 'denied']).nullable(),
  certificate: certificate.nullable(),
  /** The procedure it began with, and how far it is; null where no bundle that is kept knows it. */
  procedure: z
    .object({
      procedureId: z.string(),
      version: z.int(),
      name: localText,
      basis: z.enum(['source', 'own']),
      bundleVersion: z.int().nullable(),
      steps: z.array(
        z.object({
          stepId: z.string(),
          name: localText,
          role: z.enum(['counter', 'department']),
          endsWith: z.enum(stepEnds),
          state: z.enum(['done', 'now', 'next']),
          doneOn: businessDate.nullable(),
          dueOn: businessDate.nullable(),
        }),
      ),
    })
    .nullable(),
  /** What stands between the case and its acceptance. */
  missing: z.object({ resident: z.boolean(), forms: z.array(z.string()), materials: z.array(z.string()) }),
  notices: z.int(),
  /** Masked; the rule is the standard's own words. */
  proxy: z
    .object({ name: z.string(), relation: z.string(), scope: z.string(), expiresOn: businessDate.nullable() })
    .nullable(),
  proxyRule: z.object({
    allowed: z.boolean().nullable(),
    who: z.string().nullable(),
    requires: z.array(z.string()),
  }),
  deeds: z.array(z.enum(caseDeeds)),
  forms: z.array(
    z.object({
      templateId: z.string(),
      title: localText,
      sample: z.boolean(),
      draftId: draftId.nullable(),
      state: z.enum(['none', 'open', 'submitted']),
    }),
  ),
  materials: z.array(
    z.object({
      materialId,
      name: z.string(),
      /** Null while nothing was said about it. */
      form: z.enum(materialForms).nullable(),
      copies: z.int(),
      dueOn: businessDate.nullable(),
      /** What its scans are filed as, the same for every item that asks for this paper. */
      scanKind: z.string(),
    }),
  ),
  /** Scans of the resident no older than this are offered again; 0 for never. */
  materialReuseDays: z.int(),
  /** False where no source lists the materials of this item. */
  materialsKnown: z.boolean(),
  papers: z.array(z.object({ documentId, kind: z.string(), title: z.string(), frozenAt: instant })),
  history: z.array(
    z.object({
      type: z.string(),
      state: z.enum(caseStates),
      at: instant,
      by: z.string().nullable(),
      /** AB角: in whose place. */
      instead: z.string().nullable(),
      /** As that one's named deputy, not only in their place. */
      asDeputy: z.boolean(),
      step: localText.nullable(),
      words: z.string().nullable(),
      documentId: documentId.nullable(),
    }),
  ),
};
