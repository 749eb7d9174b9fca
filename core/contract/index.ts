import type { z } from 'zod';
import { appointmentMethods } from './methods/appointment';
import { attachmentMethods } from './methods/attachment';
import { auditMethods } from './methods/audit';
import { badReviewMethods } from './methods/bad-review';
import { caseMethods } from './methods/case';
import { caseListMethods } from './methods/case-list';
import { catalogMethods } from './methods/catalog';
import { centreMethods } from './methods/centre';
import { counterMethods } from './methods/counter';
import { deputyMethods } from './methods/deputy';
import { documentMethods } from './methods/document';
import { enquiryMethods } from './methods/enquiry';
import { formMethods } from './methods/form';
import { queueMethods } from './methods/queue';
import { queueVisitMethods } from './methods/queue-visit';
import { residentMethods } from './methods/resident';
import { reviewMethods } from './methods/review';
import { sessionMethods } from './methods/session';
import { standardsMethods } from './methods/standards';
import { syncMethods } from './methods/sync';
import { templateMethods } from './methods/template';
import type { CommonRefusalCode } from './refusals';

/** The one boundary between the hub and everything that talks to it. */
export const contract = {
  ...appointmentMethods,
  ...attachmentMethods,
  ...auditMethods,
  ...badReviewMethods,
  ...caseMethods,
  ...caseListMethods,
  ...catalogMethods,
  ...centreMethods,
  ...counterMethods,
  ...deputyMethods,
  ...documentMethods,
  ...enquiryMethods,
  ...formMethods,
  ...queueMethods,
  ...queueVisitMethods,
  ...residentMethods,
  ...reviewMethods,
  ...sessionMethods,
  ...standardsMethods,
  ...syncMethods,
  ...templateMethods,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type QueryName = { [N in MethodName]: Contract[N]['kind'] extends 'query' ? N : never }[MethodName];
export type CommandName = Exclude<MethodName, QueryName>;

/** What a caller sends; commands carry `requestId`, which the client adds by itself. */
export type InputOf<N extends MethodName> = z.input<Contract[N]['input']>;
/** What a handler gets: checked, defaults filled in. */
export type ParsedInputOf<N extends MethodName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends MethodName> = z.output<Contract[N]['output']>;
/** Every code that a call of this method can be answered with. */
export type RefusalOf<N extends MethodName> = Contract[N]['refusals'][number] | CommonRefusalCode;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}
