import type { Knex } from 'knex';
import * as factLog from './0010-fact-log';
import * as centre from './0020-centre';
import * as queue from './0030-queue';
import * as formsAndReviews from './0040-forms-and-reviews';
import * as serviceTimes from './0050-service-times';
import * as logsThatMeet from './0060-logs-that-meet';
import * as standards from './0070-standards';
import * as residents from './0080-residents';
import * as cases from './0090-cases';
import * as drafts from './0100-drafts';
import * as templateDrafts from './0105-template-drafts';
import * as papers from './0110-papers';
import * as counterWork from './0120-counter-work';
import * as caseList from './0130-case-list';
import * as caseExports from './0135-case-exports';
import * as wholeQueue from './0150-whole-queue';
import * as reviewsHeard from './0160-reviews-heard';
import * as badReviews from './0165-bad-reviews';
import * as deputies from './0190-deputies';
import * as enquiries from './0195-enquiries';

export type Migration = Readonly<{ number: number; up: (db: Knex) => Promise<void> }>;

/** In order, numbered by tens so a hotfix can be slotted in. Never edit or remove a shipped entry. */
export const centreMigrations: readonly Migration[] = [
  { number: 10, up: factLog.up },
  { number: 20, up: centre.up },
  { number: 30, up: queue.up },
  { number: 40, up: formsAndReviews.up },
  { number: 50, up: serviceTimes.up },
  { number: 60, up: logsThatMeet.up },
  { number: 70, up: standards.up },
  { number: 80, up: residents.up },
  { number: 90, up: cases.up },
  { number: 100, up: drafts.up },
  { number: 105, up: templateDrafts.up },
  { number: 110, up: papers.up },
  { number: 120, up: counterWork.up },
  { number: 130, up: caseList.up },
  { number: 135, up: caseExports.up },
  { number: 150, up: wholeQueue.up },
  { number: 160, up: reviewsHeard.up },
  { number: 165, up: badReviews.up },
  { number: 190, up: deputies.up },
  { number: 195, up: enquiries.up },
];
