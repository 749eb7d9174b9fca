import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';
import { badReviewProjectors } from './bad-review';
import { caseProjectors } from './case';
import { caseListProjectors } from './case-list';
import { attachmentProjectors } from './attachment';
import { centreProjectors } from './centre';
import { conductProjectors } from './conduct';
import { counterProjectors } from './counter';
import { draftProjectors } from './draft';
import { documentProjectors } from './document';
import { formProjectors } from './form';
import { hallProjectors } from './hall';
import type { Projector, Projectors } from './projector';
import { residentProjectors } from './resident';
import { reviewProjectors } from './review';
import { staffProjectors } from './staff';
import { standardsProjectors } from './standards';
import { templateProjectors } from './template';
import { ticketProjectors } from './ticket';

const projectors: Projectors = {
  ...attachmentProjectors,
  ...badReviewProjectors,
  ...caseProjectors,
  ...caseListProjectors,
  ...centreProjectors,
  ...conductProjectors,
  ...counterProjectors,
  ...draftProjectors,
  ...documentProjectors,
  ...formProjectors,
  ...hallProjectors,
  ...residentProjectors,
  ...reviewProjectors,
  ...staffProjectors,
  ...standardsProjectors,
  ...templateProjectors,
  ...ticketProjectors,
};

/** Puts one fact's effect into the tables, and the stored reply of its command. */
export async function project<T extends FactType>(trx: Knex, fact: Fact<T>): Promise<void> {
  // The union of facts and the table of projectors are keyed alike; the compiler cannot follow the pair.
  const apply = projectors[fact.type] as unknown as Projector<FactType> | undefined;
  if (apply === undefined) {
    throw new Error(`No projector for ${String(fact.type)}`);
  }

  await apply(trx, fact as Fact);
}

/** Keeps the reply that a repeated request gets. */
export async function projectReply(trx: Knex, fact: Fact): Promise<void> {
  if (fact.request === null || fact.requestId === null) {
    return;
  }

  await trx('request').insert({
    station_id: fact.stationId ?? '',
    request_id: fact.requestId,
    method: fact.request.method,
    input_hash: fact.request.inputHash,
    reply: JSON.stringify(fact.request.reply),
    at: fact.at,
  });
}
